/*
 * <gradus-graph>: goes through a computation graph step by step.
 *
 * The pictures and the steps come with the element; this script only shows what is known after a
 * step. Without it the complete picture stands there, and it does again behind the last step.
 *
 * Attributes: step="3" starts at the third step, opens="forward" at the last step before the way
 * back. The address wins: page.html?step=3#graph-recall for the graph named recall (without such a
 * hash, for the first of the page), or page.html?step=recall:3. Property: step, 0 for the complete
 * picture. Event: gradus-step, after a reader took one.
 */
(() => {
  "use strict";

  const icon = path => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
  const button = (go, label, path) =>
    `<button type="button" data-go="${go}" aria-label="${label}" title="${label}">` +
    `${icon(path)}</button>`;

  const controls = document.createElement("template");
  controls.innerHTML =
    '<div class="controls" role="group" aria-label="Steps through the graph">' +
    button("first", "First step", "M3 3h2v10h-2zM13 3v10L6 8z") +
    button("back", "Step back", "M11.5 3v10L4.5 8z") +
    button("forward", "Step forward", "M4.5 3v10l7-5z") +
    button("last", "Complete graph", "M11 3h2v10h-2zM3 3v10l7-5z") +
    '<input type="range" min="0" aria-label="Step"><span class="count"></span></div>' +
    '<p class="says" aria-live="polite"></p>';

  const keys = { Home: "first", ArrowLeft: "back", ArrowRight: "forward", End: "last" };

  /* Where a reader was in the graphs of this page, by name: live pages replace the elements. */
  const places = new Map();

  class GradusGraph extends HTMLElement {
    connectedCallback() {
      if (this.steps) {
        return;
      }
      const source = this.querySelector("script");
      if (source) {
        this.start(JSON.parse(source.textContent));
      } else if (document.readyState === "loading") {
        addEventListener("DOMContentLoaded", () => this.connectedCallback(), { once: true });
      }
    }

    start(steps) {
      const added = controls.content.cloneNode(true);
      this.steps = steps;
      this.slider = added.querySelector("input");
      this.count = added.querySelector(".count");
      this.says = added.querySelector(".says");
      this.slider.max = steps.length;
      this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
      this.addEventListener("click", event => {
        this.take(event.target.closest("button")?.dataset.go);
      });
      this.addEventListener("keydown", event => this.press(event));
      this.tabIndex = -1;
      this.place = this.limit(places.get(this.name) ?? asked(this) ?? this.opening());
      if (!this.isComplete()) {
        this.show(this.place);
      }
      this.tell();
      this.append(added);
    }

    get name() {
      return this.getAttribute("name");
    }

    /* The step that is shown, from 1; 0 for the complete picture. */
    get step() {
      return this.isComplete() ? 0 : this.place + 1;
    }

    set step(step) {
      this.go(step > 0 ? step - 1 : this.steps.length);
    }

    opening() {
      const step = Number(this.getAttribute("step"));
      if (step > 0) {
        return step - 1;
      }
      const back = this.steps.findIndex(step => step.grad);
      return this.getAttribute("opens") === "forward" && back > 0 ? back - 1 : this.steps.length;
    }

    isComplete() {
      return this.place === this.steps.length;
    }

    limit(place) {
      return Math.max(0, Math.min(place, this.steps.length));
    }

    press(event) {
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (keys[event.key] && !modified) {
        event.preventDefault();
        this.take(keys[event.key]);
      }
    }

    take(way) {
      switch (way) {
        case "first": return this.go(0);
        case "back": return this.move(-1);
        case "forward": return this.move(1);
        case "last": return this.go(this.steps.length);
      }
    }

    /* Behind the last step stands the complete picture; behind that, the first step. */
    move(by) {
      const places = this.steps.length + 1;
      this.go((this.place + by + places) % places);
    }

    go(place) {
      this.place = this.limit(place);
      this.show(this.place);
      this.tell();
      places.set(this.name, this.isComplete() ? Infinity : this.place);
      remember(this.name, this.step);
      const detail = { step: this.step, steps: this.steps.length };
      this.dispatchEvent(new CustomEvent("gradus-step", { bubbles: true, detail }));
    }

    /* Shows what is known after a step; after all of them, the complete picture. */
    show(place) {
      const step = this.steps[place];
      const known = new Set();
      const sent = new Set();
      const grads = {};
      for (const past of this.steps.slice(0, place + 1)) {
        past.nodes?.forEach(id => known.add(String(id)));
        if (past.grad) {
          past.edges.forEach(edge => sent.add(edge));
          Object.assign(grads, past.grad);
        }
      }
      const edges = new Set(step?.edges);
      const nodes = new Set([...(step?.nodes ?? []), ...Object.keys(step?.grad ?? {})].map(String));
      this.dataset.phase = !step ? "" : step.grad ? "backward" : "forward";
      for (const node of this.querySelectorAll("[data-node]")) {
        const id = node.dataset.node;
        const grad = node.querySelector("tspan");
        node.classList.toggle("unknown", !known.has(id));
        node.classList.toggle("ungraded", !(id in grads));
        node.classList.toggle("active", nodes.has(id));
        if (grad && id in grads) {
          grad.textContent = grads[id];
        }
      }
      for (const edge of this.querySelectorAll("[data-edge]")) {
        edge.classList.toggle("active", edges.has(edge.dataset.edge));
        edge.classList.toggle("unsent", !sent.has(edge.dataset.edge));
      }
    }

    tell() {
      const steps = this.steps.length;
      this.slider.value = this.place;
      this.count.textContent = this.isComplete()
        ? `${steps} steps`
        : `step ${this.step} of ${steps}`;
      this.slider.setAttribute("aria-valuetext", this.count.textContent);
      this.says.textContent = this.isComplete()
        ? "The complete graph. Step forward to see how it came about."
        : this.steps[this.place].text;
    }
  }

  /* Returns the place that the address asks for in a graph; undefined if none. */
  function asked(graph) {
    const step = new URLSearchParams(location.search).get("step") ?? "";
    const [, name, number] = /^(?:(.+):)?(\d+)$/.exec(step) ?? [];
    if (!number) {
      return undefined;
    }
    const graphs = [...document.querySelectorAll("gradus-graph")];
    const wanted = name ?? location.hash.replace(/^#(graph-)?/, "");
    const named = graphs.find(other => other.name === wanted);
    return graph === (name ? named : named ?? graphs[0]) ? number - 1 : undefined;
  }

  let pending;

  /* Writes a step into the address, so that it can be passed on; some browsers refuse for files. */
  function remember(name, step) {
    clearTimeout(pending);
    pending = setTimeout(() => {
      const parts = location.search.slice(1).split("&").filter(part => !/^(step=.*)?$/.test(part));
      if (step) {
        parts.push(`step=${name}:${step}`);
      }
      const search = parts.length ? "?" + parts.join("&") : "";
      try {
        history.replaceState(history.state, "", location.pathname + search + location.hash);
      } catch {
        /* The address stays as it is. */
      }
    }, 300);
  }

  /* Paper has the complete pictures. */
  function showAll(place) {
    for (const graph of document.querySelectorAll("gradus-graph")) {
      if (graph.steps) {
        graph.show(place(graph));
      }
    }
  }

  addEventListener("beforeprint", () => showAll(graph => graph.steps.length));
  addEventListener("afterprint", () => showAll(graph => graph.place));

  customElements.define("gradus-graph", GradusGraph);
})();
