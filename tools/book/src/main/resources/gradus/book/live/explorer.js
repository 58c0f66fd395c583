/**
 * `<gradus-explorer data-program="y = (x + 2) * x" data-inputs="x=3">`: a program to edit, and the
 * graph, the values and the gradients that follow.
 *
 * The program runs on lesson 1's engine (`engine.js`). The address may carry another program:
 * `explorer.html?program=z%3Dx*y&x=2&y=-4`; it is kept up to date for the first explorer of a page.
 * `data-ms` on the element tells how long the last change took to become a finished picture.
 */
(function () {
  'use strict';

  const EXAMPLES = [
    ['One input, two ways', 'y = (x + 2) * x', { x: 3 }],
    ['Powers by squaring', 'a = x * x\nb = a * a\nc = b * b', { x: 2 }],
    ['A neuron', 's = w1 * x1 + w2 * x2 + b\ny = tanh(s)',
      { w1: 0.5, x1: 1, w2: -0.25, x2: 2, b: 0.4 }],
    ['A ReLU that is off', 's = w * x + b\ny = relu(s)', { w: -1, x: 2, b: 1 }],
    ['A squared error', 'd = w * x + b - t\nloss = d ^ 2', { w: 0.5, x: 3, b: 0, t: 2 }],
    ['A probability and its loss', 'p = sigmoid(w * x)\nloss = -log(p)', { w: 0.5, x: -1 }],
    ['Uphill and downhill', 'z = x ^ 2 - y ^ 2', { x: 1, y: 1 }],
    ['The length of an arrow', 'r = sqrt(x ^ 2 + y ^ 2)', { x: 3, y: 4 }],
  ];
  const BOUNDS = [5, 10, 20, 50, 100, 200, 500, 1000];
  const RESERVED = ['program', 'step'];
  const QUIET_MS = 400;
  let count = 0;

  /** Makes a paragraph of an error; what stands between backticks is code. */
  function sentence(error) {
    const paragraph = element('<p></p>');
    const text = error.charAt(0).toUpperCase() + error.slice(1) + '.';
    text.split('`').forEach((part, i) => {
      const piece = document.createElement(i % 2 === 1 ? 'code' : 'span');
      piece.textContent = part;
      paragraph.append(piece);
    });
    return paragraph;
  }

  function element(html) {
    const template = document.createElement('template');
    template.innerHTML = html.trim();
    return template.content.firstChild;
  }

  /** One input of the program: a slider and a field for the same number, and its gradient. */
  class Input {
    constructor(name, number, id, changed) {
      this.name = name;
      this.row = element(`<div class="live-input">
        <label for="${id}">${name}</label>
        <input type="range" aria-label="Move ${name}">
        <input type="number" step="any" id="${id}">
        <output for="${id}"></output>
      </div>`);
      [this.slider, this.field] = this.row.querySelectorAll('input');
      this.gradient = this.row.querySelector('output');
      this.slider.addEventListener('input', () => {
        this.field.value = this.slider.value;
        changed(name, Number(this.slider.value));
      });
      this.slider.addEventListener('change', () => this.widen());
      this.field.addEventListener('input', () => this.typed(changed));
      this.set(number);
    }

    typed(changed) {
      const bad = this.field.value === '' || !Number.isFinite(this.field.valueAsNumber);
      this.field.setAttribute('aria-invalid', bad);
      if (!bad) {
        this.fit(this.field.valueAsNumber);
        changed(this.name, this.field.valueAsNumber);
      }
    }

    set(number) {
      this.field.value = number;
      this.fit(number);
    }

    /** Lets the slider reach the number. */
    fit(number) {
      const reach = Math.max(Math.abs(number), Number(this.slider.max) || 0);
      const bound = BOUNDS.find((each) => each >= reach) || 2 * reach;
      this.slider.min = -bound;
      this.slider.max = bound;
      this.slider.step = bound / 100;
      this.slider.value = number;
    }

    /** A slider that was left at its end goes further the next time. */
    widen() {
      const number = Number(this.slider.value);
      if (Math.abs(number) === Number(this.slider.max)) {
        this.fit(1.01 * number);
        this.slider.value = number;
      }
    }

    tell(result, gradient) {
      const what = result ? `d${result}/d${this.name}` : 'gradient';
      this.gradient.textContent = `${what} = ${gradusLive.caption(gradient)}`;
    }
  }

  class GradusExplorer extends HTMLElement {
    connectedCallback() {
      if (this.program) {
        return;
      }
      this.number = count++;
      const graph = this.querySelector('gradus-graph');
      this.graphName = (graph && graph.getAttribute('name')) || 'explorer';
      this.figure = element('<div class="live-figure"></div>');
      this.figure.append(...this.childNodes);
      this.append(this.controls(), this.figure, element('<p class="unseen" role="status"></p>'));
      this.said = this.lastChild;
      this.numbers = {};
      this.inputs = [];
      this.start();
      // A browser compiles what has run a few times; better now than under the reader's hand.
      const idle = window.requestIdleCallback || setTimeout;
      for (let i = 0; i < 8; i++) {
        idle(() => gradusLive.explore('s = x * x + y; tanh(s) / exp(-x)', 'unseen', [], []));
      }
    }

    controls() {
      const id = 'explorer-' + this.number;
      const form = element(`<form class="live-controls">
        <label for="${id}-program">Program</label>
        <textarea id="${id}-program" rows="1" spellcheck="false" autocapitalize="off"
          autocomplete="off" aria-describedby="${id}-notation ${id}-error"></textarea>
        <p class="live-notation" id="${id}-notation">A line each, or <code>;</code> between.
          <code>+ - * / ^</code>, brackets, <code>exp log sin cos tanh relu sigmoid sqrt</code>.
          A name that is not computed is an input.</p>
        <div class="live-error" id="${id}-error"></div>
        <p class="live-row">
          <label for="${id}-example">Examples</label>
          <select id="${id}-example"><option value="">Choose one</option></select>
          <button type="button">Reset</button>
          <a class="live-link">Link to this</a>
        </p>
        <div class="live-inputs" role="group" aria-label="Inputs"></div>
      </form>`);
      this.program = form.querySelector('textarea');
      this.notation = form.querySelector('.live-notation');
      this.error = form.querySelector('.live-error');
      this.rows = form.querySelector('.live-inputs');
      this.examples = form.querySelector('select');
      this.link = form.querySelector('a');
      this.examples.append(...EXAMPLES.map(([title], i) => new Option(title, i)));
      form.addEventListener('submit', (event) => event.preventDefault());
      form.querySelector('button').addEventListener('click', () => this.reset());
      this.program.addEventListener('input', () => {
        this.examples.value = '';
        this.update();
      });
      this.examples.addEventListener('change', () => this.showExample());
      return form;
    }

    /** Takes the program from the address, if there is one; it is for a page's first explorer. */
    start() {
      const asked = new URLSearchParams(this.number === 0 ? location.search : '');
      const program = asked.get('program');
      if (program === null) {
        this.reset();
        return;
      }
      const numbers = {};
      for (const [name, number] of asked) {
        if (number.trim() !== '' && Number.isFinite(Number(number))) {
          numbers[name] = Number(number);
        }
      }
      this.show(program.replace(/;\s*/g, '\n'), numbers);
    }

    reset() {
      this.examples.value = '';
      const numbers = {};
      for (const pair of (this.dataset.inputs || '').split(/[\s,]+/).filter(Boolean)) {
        const [name, number] = pair.split('=');
        numbers[name] = Number(number);
      }
      this.show((this.dataset.program || '').replace(/;\s*/g, '\n'), numbers);
    }

    showExample() {
      const [, program, numbers] = EXAMPLES[Number(this.examples.value)] || [];
      if (program) {
        this.show(program, numbers);
      }
    }

    /** Shows a program; one that takes the place of another is shown complete. */
    show(program, numbers) {
      this.program.value = program;
      this.numbers = { ...numbers };
      this.inputs = [];
      this.rows.replaceChildren();
      this.update();
      const graph = this.figure.querySelector('gradus-graph');
      if (this.shown && graph) {
        graph.step = 0;
      }
      this.shown = true;
    }

    /** Runs the program, and shows what came of it. */
    update() {
      const began = performance.now();
      const names = Object.keys(this.numbers);
      const made = gradusLive.explore(
        this.program.value, this.graphName, names, names.map((name) => this.numbers[name]));
      this.program.rows = Math.min(12, this.program.value.split('\n').length);
      this.fail(made.error, made.position);
      if (!made.error) {
        this.showInputs(made);
        this.figure.innerHTML = made.figure; // It opens at the step where the last one was.
        this.share(made);
      }
      this.sayLater(made);
      this.figure.getBoundingClientRect(); // The picture is finished when it has its place.
      this.dataset.ms = (performance.now() - began).toFixed(1);
    }

    /** Shows what is wrong, and where; the last picture stays, but pale. */
    fail(error, position) {
      this.classList.toggle('live-stale', error !== '');
      this.program.setAttribute('aria-invalid', error !== '');
      this.notation.hidden = error !== '';
      this.error.replaceChildren();
      if (error) {
        const source = this.program.value;
        const line = source.lastIndexOf('\n', position - 1) + 1;
        const end = (source + '\n').indexOf('\n', position);
        const place = element('<pre><mark></mark></pre>');
        place.firstChild.textContent = source.slice(position, Math.min(position + 1, end)) || ' ';
        place.prepend(source.slice(line, position));
        place.append(source.slice(position + 1, end));
        this.error.append(place, sentence(error));
      }
    }

    showInputs(made) {
      if (made.inputs.join() !== this.inputs.map((input) => input.name).join()) {
        const changed = (name, number) => {
          this.numbers[name] = number;
          this.update();
        };
        this.inputs = made.inputs.map((name, i) => new Input(
          name, made.numbers[i], `explorer-${this.number}-${name}`, changed));
        this.rows.replaceChildren(...this.inputs.map((input) => input.row));
      }
      this.inputs.forEach((input, i) => {
        this.numbers[input.name] = made.numbers[i];
        input.tell(made.label, made.gradients[i]);
      });
    }

    /** Keeps the link up to date, and the address too, once the reader has changed something. */
    share(made) {
      const state = new URLSearchParams({ program: this.program.value });
      made.inputs.forEach((name, i) => {
        if (!RESERVED.includes(name)) {
          state.set(name, made.numbers[i]);
        }
      });
      this.link.href = '?' + state + location.hash;
      clearTimeout(this.sharing);
      if (this.shown && this.number === 0) {
        this.sharing = setTimeout(() => this.rewrite(state), QUIET_MS);
      }
    }

    rewrite(state) {
      const step = new URLSearchParams(location.search).get('step'); // The figure's own.
      if (step !== null) {
        state.set('step', step);
      }
      try {
        history.replaceState(history.state, '', '?' + state + location.hash);
      } catch (notFromDisk) {
        // The link serves instead.
      }
    }

    /** Tells screen readers what came of it, when the reader rests. */
    sayLater(made) {
      clearTimeout(this.saying);
      this.saying = setTimeout(() => {
        const result = `${made.label || 'result'} = ${gradusLive.caption(made.result)}`;
        const gradients = this.inputs.map((input) => input.gradient.textContent);
        this.said.textContent = made.error || [result, ...gradients].join('; ');
      }, 2 * QUIET_MS);
    }
  }

  customElements.define('gradus-explorer', GradusExplorer);
})();
