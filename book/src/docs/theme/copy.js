/** A button on every listing that copies it: without prompts, printed lines and numbers in circles. */
(function () {
  'use strict';

  const LEFT_OUT = '.gp, .go, .conum';
  const SHOWN = 2000;

  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  document.body.append(status);

  function source(listing) {
    const copy = listing.cloneNode(true);
    copy.querySelectorAll(LEFT_OUT).forEach((element) => element.remove());
    const console = listing.querySelector('.gp') !== null;
    const lines = copy.textContent.split('\n').map((line) => (console ? line.trim() : line.trimEnd()));
    return lines.filter((line) => !console || line !== '').join('\n').trimEnd() + '\n';
  }

  /** Some browsers give pages from disk no clipboard of their own; all of them copy a selection. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'unseen';
      document.body.append(area);
      area.select();
      const done = document.execCommand('copy');
      area.remove();
      if (!done) {
        throw refused;
      }
    }
  }

  for (const listing of document.querySelectorAll('.listingblock:not(.output) pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    listing.after(button);
    button.addEventListener('click', async () => {
      let said = 'Copied';
      try {
        await copy(source(listing));
      } catch (refused) {
        said = 'Not copied';
      }
      button.focus();
      button.textContent = said;
      status.textContent = said;
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, SHOWN);
    });
  }
})();
