import {fold} from '../text/folding.js';

/** What portals call the links that change the size of the text, without marks. */
const OLD_TOOL = /^(?:(?:tang|giam) co chu|co chu(?: mac dinh)?|mac dinh|thu nho|phong to)$/;
const OLD_SIGN = /^(?:a\s*[+\-–−]{1,2}|[+\-–−]{1,2}\s*a)$/i;

/** Hides the links for the size of the text that ours replace. They stay where they are. */
export class RetiredTools {
  readonly #hidden: Element[] = [];

  /**
   * Hides the old links of a block, and a wrapper that holds nothing else.
   *
   * @param block Where to look.
   * @param except What is ours in it.
   */
  retire(block: Element, except: Element): void {
    for (const tool of findOldTools(block)) {
      if (except.contains(tool)) continue;
      let hidden: Element = tool;
      while (
        hidden.parentElement &&
        hidden.parentElement !== block &&
        this.#holdsOnlyOldTools(hidden.parentElement)
      ) {
        hidden = hidden.parentElement;
      }
      if (!this.#hidden.includes(hidden)) this.hide(hidden);
    }
  }

  /** Shows them again. */
  restore(): void {
    for (const element of this.#hidden.splice(0)) element.removeAttribute('data-bantin-retired');
  }

  #holdsOnlyOldTools(wrapper: Element): boolean {
    const tools = [...wrapper.querySelectorAll('a, button, input[type="button"]')];
    const words = tools.map((tool) => tool.textContent).join('');
    return (
      tools.every(isOldTool) &&
      (wrapper.textContent ?? '').replace(/[\s|/·•-]/g, '') === words.replace(/[\s|/·•-]/g, '')
    );
  }

  /** Hides one element. */
  hide(element: Element): void {
    this.#hidden.push(element);
    element.setAttribute('data-bantin-retired', '');
  }
}

/** The links for the size of the text in a block. */
export function findOldTools(block: Element): Element[] {
  return [...block.querySelectorAll('a, button, input[type="button"]')].filter(isOldTool);
}

function isOldTool(tool: Element): boolean {
  const name =
    tool.getAttribute('aria-label') ||
    tool.textContent?.trim() ||
    tool.querySelector('img')?.alt ||
    tool.getAttribute('title') ||
    (tool as HTMLInputElement).value ||
    '';
  return OLD_SIGN.test(name) || OLD_TOOL.test(fold(name).trim());
}
