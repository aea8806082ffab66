import '../../src/define.js';

/** Waits for a part of a list that is loaded when it is wanted. */
async function find<E extends Element>(list: Element, selector: string): Promise<E> {
  for (;;) {
    const found = list.shadowRoot!.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const list = document.querySelector('directive-list')!;
list.records = {1: {status: 'done'}, 2: {status: 'doing'}, 3: {status: 'todo'}};
for (const each of document.querySelectorAll('directive-list')) {
  await each.updateComplete;
  await find(each, 'input[type="search"]');
}
for (const each of [list, document.getElementById('items')!]) {
  await find(each, 'input[type="radio"]');
  const choices = each.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  choices[1].click();
}
// Tells the test that the page can be printed.
document.body.dataset.filtered = String(
  list.shadowRoot!.querySelectorAll('li[hidden]').length +
    document.getElementById('items')!.shadowRoot!.querySelectorAll('li[hidden]').length,
);
