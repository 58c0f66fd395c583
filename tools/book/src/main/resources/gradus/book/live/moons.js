/**
 * `<gradus-moons>`: a small network that learns, step by step, to tell two moons apart.
 *
 * It is trained by lesson 1's engine (`engine.js`), a graph of thousands of nodes in every step.
 * `data-seed`, `data-neurons` and `data-rate` on the element set where it starts; `data-steps` and
 * `data-accuracy` tell how far it is.
 */
(function () {
  'use strict';

  /** A frame of the screen has 16 ms; this much of it may go into steps, but one is always made. */
  const BUDGET_MS = 12;
  /** Pictures are drawn anew this often, or less often where drawing takes long. */
  const PICTURE_MS = 60;
  const PATIENCE_MS = 5000;
  const NEURONS = [4, 8, 16];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let count = 0;

  class GradusMoons extends HTMLElement {
    connectedCallback() {
      if (this.running !== undefined) {
        return;
      }
      this.running = false;
      this.seed = Number(this.dataset.seed || 1);
      this.innerHTML = this.content('moons-' + count++);
      const find = (selector) => this.querySelector(selector);
      this.startButton = find('.start');
      this.rate = find('input');
      this.neurons = find('select');
      this.outputs = Array.from(this.querySelectorAll('dd'));
      this.pictures = Array.from(this.querySelectorAll('.live-picture'));
      this.said = find('[role="status"]');
      this.neurons.append(...NEURONS.map((each) => new Option(each, each)));
      this.neurons.value = this.dataset.neurons || 8;
      this.rate.value = this.dataset.rate || 1.5;
      this.startButton.addEventListener('click', () => this.running ? this.pause() : this.start());
      find('.step').addEventListener('click', () => this.single());
      find('.reset').addEventListener('click', () => this.reset());
      find('.other').addEventListener('click', () => {
        this.seed++;
        this.reset();
      });
      this.neurons.addEventListener('change', () => this.reset());
      this.rate.addEventListener('input', () => this.tellRate());
      this.tellRate();
      this.reset();
    }

    content(id) {
      return `<div class="live-controls">
        <p class="live-row">
          <button type="button" class="start">Start</button>
          <button type="button" class="step">Step</button>
          <button type="button" class="reset">Reset</button>
          <button type="button" class="other">Other points</button>
        </p>
        <p class="live-row">
          <label for="${id}-rate">Learning rate</label>
          <input type="range" id="${id}-rate" min="0.1" max="8" step="0.1">
          <output for="${id}-rate"></output>
          <label for="${id}-neurons">Neurons in each hidden layer</label>
          <select id="${id}-neurons"></select>
        </p>
        <dl class="live-numbers">
          <div><dt>Steps</dt><dd></dd></div>
          <div><dt>Loss</dt><dd></dd></div>
          <div><dt>Accuracy</dt><dd></dd></div>
        </dl>
      </div>
      <div class="live-pictures">
        <div class="live-picture"></div>
        <div class="live-picture"></div>
      </div>
      <p class="live-said" role="status"></p>`;
    }

    tellRate() {
      this.querySelector('output').textContent = Number(this.rate.value).toFixed(1);
    }

    /** Makes a network and points anew. */
    reset() {
      this.pause();
      this.moons = gradusLive.moons(this.seed, Number(this.neurons.value));
      this.steps = 0;
      this.accuracy = this.moons.accuracy();
      this.solved = false;
      this.say('');
      this.tell();
      this.draw();
    }

    start() {
      this.mend();
      this.running = true;
      this.startButton.textContent = 'Pause';
      this.spoke = performance.now();
      this.nextFrame = requestAnimationFrame(() => this.frame());
    }

    pause() {
      this.running = false;
      cancelAnimationFrame(this.nextFrame);
      this.startButton.textContent = 'Start';
    }

    /** Nothing can be learnt from numbers that are none. */
    mend() {
      if (!this.moons.isSound()) {
        this.reset();
      }
    }

    single() {
      this.pause();
      this.mend();
      this.step();
      this.tell();
      this.draw();
    }

    /** Makes as many steps as fit into a frame, and comes again with the next. */
    frame() {
      const began = performance.now();
      while (this.running && this.step() && performance.now() - began < BUDGET_MS);
      this.tell();
      const now = performance.now();
      if (!this.running || now > this.nextPicture) {
        this.draw();
      }
      if (this.running) {
        if (now - this.spoke > PATIENCE_MS) {
          this.spoke = now;
          this.say(`After ${this.steps} steps ${this.right()} of 100 points are right.`);
        }
        this.nextFrame = requestAnimationFrame(() => this.frame());
      }
    }

    /** Makes one step of gradient descent; returns whether there may be another. */
    step() {
      this.loss = this.moons.step(Number(this.rate.value));
      this.steps++;
      this.accuracy = this.moons.accuracy();
      if (!this.moons.isSound()) {
        this.pause();
        this.say(`After ${this.steps} steps the network's numbers have grown beyond all bounds:`
          + ' the steps were too long. Try a lower learning rate.');
        return false;
      }
      if (this.accuracy === 1 && !this.solved) {
        this.solved = true;
        this.pause();
        this.say(`All 100 points are right after ${this.steps} steps.`
          + ' Start again to see the loss fall further.');
        return false;
      }
      return true;
    }

    right() {
      return Math.round(100 * this.accuracy);
    }

    tell() {
      this.dataset.steps = this.steps;
      this.dataset.accuracy = this.accuracy;
      [this.steps, this.lossText(), this.right() + ' %'].forEach((text, i) => {
        this.outputs[i].textContent = text;
      });
    }

    lossText() {
      if (this.steps === 0) {
        return '\u2013';
      }
      return Number.isFinite(this.loss) ? String(Number(this.loss.toPrecision(3))) : '\u221e';
    }

    draw() {
      const began = performance.now();
      this.pictures[0].innerHTML = this.moons.boundary();
      this.pictures[1].innerHTML = this.moons.losses();
      const took = performance.now() - began;
      this.nextPicture = began + took + Math.max(calm.matches ? 1000 : PICTURE_MS, 2 * took);
    }

    say(text) {
      this.said.textContent = text;
    }
  }

  customElements.define('gradus-moons', GradusMoons);
})();
