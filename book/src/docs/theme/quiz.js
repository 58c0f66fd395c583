/**
 * `<gradus-quiz>`: a question whose answer can be tried before it is looked up.
 *
 * Without this script there are the question and the folded answer. With it, every `li` of `.blanks`
 * becomes a field: `data-answer` is a number (`data-tolerance`: how far off is still right) or a text,
 * `data-choices="up|down"` offers a choice, and `data-contributions="3 5"` lists the numbers that add
 * up to the answer, so that a reader who has found only one of them is told so.
 */
(function () {
  'use strict';

  const NEAR = 0.005;
  let quizzes = 0;

  /** Reads a number as people write it: 0,5 and 1/2 and a true minus sign are fine. */
  function number(text) {
    const plain = text.trim().replace(/\u2212/g, '-').replace(',', '.');
    const parts = plain.split('/');
    if (plain === '' || parts.length > 2 || parts.some((part) => part.trim() === '')) {
      return NaN;
    }
    return parts.map(Number).reduce((top, bottom) => top / bottom);
  }

  class Blank {
    constructor(item, id) {
      this.answer = item.dataset.answer;
      this.isNumber = !Number.isNaN(number(this.answer));
      this.tolerance = Number(item.dataset.tolerance ?? NEAR * Math.abs(number(this.answer)));
      this.contributions = (item.dataset.contributions ?? '').split(/\s+/).filter(Boolean).map(number);
      this.name = Blank.textOf(item);
      this.inputs = item.dataset.choices ? Blank.choice(item, id) : Blank.field(item, id, this.name);
    }

    static textOf(item) {
      const copy = item.cloneNode(true);
      copy.querySelectorAll('.katex-html, annotation').forEach((element) => element.remove());
      return copy.textContent.trim().replace(/\s+/g, ' ');
    }

    /** A label that is a formula has no name for screen readers, so the field has one of its own. */
    static field(item, id, name) {
      const label = document.createElement('label');
      label.htmlFor = id;
      label.append(...item.childNodes);
      const input = document.createElement('input');
      input.id = id;
      input.setAttribute('aria-label', name);
      input.autocomplete = 'off';
      input.size = 12;
      item.replaceChildren(label, input);
      return [input];
    }

    static choice(item, id) {
      const group = document.createElement('fieldset');
      group.appendChild(document.createElement('legend')).append(...item.childNodes);
      const inputs = item.dataset.choices.split('|').map((choice) => {
        const label = group.appendChild(document.createElement('label'));
        const input = label.appendChild(document.createElement('input'));
        input.type = 'radio';
        input.name = id;
        input.value = choice.trim();
        label.append(' ' + choice.trim());
        return input;
      });
      item.replaceChildren(group);
      return inputs;
    }

    value() {
      const input = this.inputs.find((each) => each.type !== 'radio' || each.checked);
      return input ? input.value.trim() : '';
    }

    isRight() {
      return this.isNumber ? this.near(number(this.answer)) : this.says(this.answer);
    }

    near(expected) {
      return Math.abs(number(this.value()) - expected) <= Math.max(1e-9, this.tolerance);
    }

    says(expected) {
      return this.value().toLowerCase() === expected.trim().toLowerCase();
    }

    verdict() {
      if (this.value() === '') {
        return 'no answer yet';
      }
      if (this.isRight()) {
        return 'right';
      }
      if (this.isNumber && Number.isNaN(number(this.value()))) {
        return 'that is not a number';
      }
      if (this.contributions.length > 1 && this.contributions.some((part) => this.near(part))) {
        return 'that is one of the contributions, and there is more to add';
      }
      return 'not yet';
    }

    mark() {
      for (const input of this.inputs) {
        input.toggleAttribute('aria-invalid', false);
        input.dataset.verdict = this.value() === '' ? '' : this.isRight() ? 'right' : 'wrong';
        if (input.dataset.verdict === 'wrong') {
          input.setAttribute('aria-invalid', 'true');
        }
      }
    }
  }

  class GradusQuiz extends HTMLElement {
    connectedCallback() {
      const list = this.querySelector('.blanks');
      if (!list || this.querySelector('form')) {
        return;
      }
      quizzes++;
      const form = document.createElement('form');
      form.noValidate = true;
      list.replaceWith(form);
      form.append(list);
      this.blanks = Array.from(list.children, (item, i) => new Blank(item, 'quiz-' + quizzes + '-' + i));
      const check = form.appendChild(document.createElement('button'));
      check.textContent = 'Check';
      this.said = form.appendChild(document.createElement('p'));
      this.said.className = 'verdict';
      this.said.setAttribute('role', 'status');
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.check();
      });
    }

    check() {
      this.blanks.forEach((blank) => blank.mark());
      this.classList.toggle('solved', this.blanks.every((blank) => blank.isRight()));
      const parts = this.blanks.map((blank) =>
        (this.blanks.length > 1 ? blank.name + ': ' : '') + blank.verdict());
      const sentence = parts.join('; ') + '.';
      this.said.textContent = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    }
  }

  customElements.define('gradus-quiz', GradusQuiz);
})();
