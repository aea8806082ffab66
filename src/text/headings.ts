// Longer paragraphs that end with a colon introduce, and do not label.
const longestHeading = 150;
const division =
  /^(?:(?:chương|mục|tiểu mục|phần|phụ lục)\s+(?:thứ\s|\d|[IVXL]+(?!\p{L}))|nơi nhận\s*:)/iu;
const continuation = /^(?:cụ thể|trong đó|(?:bao )?gồm|như sau|sau đây|chi tiết)(?!\p{L})/iu;
const title = /^\p{Lu}[^.,:;!?…]*[\p{L}\p{N})”"]$/u;
// Longer lines are text.
const longestTitle = 80;
const subject = /^(?:về|lĩnh vực|nhóm|trong lĩnh vực|đối với)\s[^:]*[^.,;:!?…]$/iu;

function trim(paragraph: string): string {
  return paragraph.replace(/^[\s\p{Cf}]+/u, '').trimEnd();
}

/**
 * Whether a paragraph without a marker is a heading wherever it stands: "Chương II",
 * "TỔ CHỨC THỰC HIỆN", "TM. BAN THƯỜNG VỤ", "Nơi nhận:". Such a one ends the item before it.
 */
export function isDivision(paragraph: string): boolean {
  if (paragraph.length > longestHeading * 2) return false;
  const text = trim(paragraph).normalize();
  if (text.length > longestHeading) return false;
  return division.test(text) || (/\p{Lu}\s+\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text));
}

/** Whether a paragraph introduces what follows it: "Về phát triển kinh tế:", "..., đó là:". */
export function introduces(paragraph: string): boolean {
  return paragraph.trimEnd().endsWith(':');
}

/** Whether such a paragraph belongs to what stands before it, too: "Cụ thể như sau:", "Trong đó:". */
export function continuesItem(paragraph: string): boolean {
  return continuation.test(trim(paragraph.slice(0, longestHeading)).normalize());
}

/** Whether a paragraph looks like a title: one line, without a sign that ends or parts a sentence. */
export function isTitle(paragraph: string): boolean {
  if (paragraph.length > longestTitle * 2) return false;
  const text = trim(paragraph).normalize();
  return text.length <= longestTitle && title.test(text);
}

/**
 * Whether a text that stands right before an item can be the heading of a group of items.
 *
 * @param marked Whether an outer marker stands before the text ("II."), so that any short phrase will do.
 */
export function labelsGroup(paragraph: string, marked = false): boolean {
  if (paragraph.length > longestHeading * 2) return false;
  const text = trim(paragraph).normalize();
  if (text.length > longestHeading) return false;
  return (
    text.endsWith(':') ||
    isDivision(text) ||
    (marked ? !/[.,;!?…]$/.test(text) : subject.test(text))
  );
}
