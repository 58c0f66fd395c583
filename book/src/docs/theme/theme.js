/** Light, dark or as the system has it; the menu on phones; boxes that scroll by keyboard. */
(function () {
  'use strict';

  const root = document.documentElement;
  const KEY = 'gradus-theme';

  /** Figures that are painted instead of styled listen for `gradus-theme` and paint anew. */
  function announce() {
    document.dispatchEvent(new CustomEvent('gradus-theme'));
  }

  function choose(theme) {
    if (theme === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    try {
      localStorage.setItem(KEY, theme);
    } catch (noStorage) {
      // It holds for this page.
    }
    announce();
  }

  for (const input of document.querySelectorAll('.theme-switch input')) {
    input.checked = input.value === (root.dataset.theme || 'auto');
    input.addEventListener('change', () => choose(input.value));
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', announce);

  const button = document.querySelector('.menu-button');
  const menu = document.getElementById('menu');
  const behind = document.querySelectorAll('main, .licence');

  function showMenu(shown) {
    root.classList.toggle('menu-open', shown);
    button.setAttribute('aria-expanded', String(shown));
    behind.forEach((element) => { element.inert = shown; });
  }

  button.addEventListener('click', () => {
    const shown = !root.classList.contains('menu-open');
    showMenu(shown);
    if (shown) {
      (menu.querySelector('[aria-current]') ?? menu.querySelector('a')).focus();
    }
  });
  menu.addEventListener('click', (event) => {
    if (event.target.closest('a')) {
      showMenu(false);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.classList.contains('menu-open')) {
      showMenu(false);
      button.focus();
    }
  });
  matchMedia('(min-width: 64rem)').addEventListener('change', () => showMenu(false));

  const current = menu.querySelector('[aria-current]');
  if (current && menu.scrollHeight > menu.clientHeight) {
    menu.scrollTop = current.offsetTop - menu.clientHeight / 3;
  }

  // The menu shows in which section of the page the reader is.
  const links = new Map();
  for (const link of menu.querySelectorAll('[aria-current] + ol a')) {
    links.set(link.getAttribute('href').slice(1), link);
  }
  if (links.size > 0 && 'IntersectionObserver' in window) {
    const headings = Array.from(links.keys(), (id) => document.getElementById(id));
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160);
      const here = passed.length > 0 ? passed[passed.length - 1].id : null;
      links.forEach((link, id) => link.classList.toggle('here', id === here));
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '-150px 0px 0px 0px' });
    headings.forEach((heading) => observer.observe(heading));
  }

  // What is wider than its box can be scrolled, so the keyboard must reach it.
  function reach() {
    for (const box of document.querySelectorAll('.text pre, .text .scroll, .text .katex-display')) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute('tabindex');
      }
    }
  }
  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(reach, 200);
  });
  document.addEventListener('toggle', reach, true);
  reach();
})();
