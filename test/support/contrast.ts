/** Red, green, blue and alpha of a colour as engines compute it: `rgb(0, 0, 0)`, `rgba(0, 0, 0, 0)`. */
function channels(color: string): [number, number, number, number] {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g)!.map(Number);
  return [red, green, blue, alpha];
}

/** How bright a colour is (WCAG 2.2, relative luminance). */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is seen of a colour, which may let something through, on an opaque one. */
function mixed(color: string, ground: string): readonly number[] {
  const under = channels(ground);
  const [red, green, blue, alpha] = channels(color);
  return [red, green, blue].map((value, i) => value * alpha + under[i] * (1 - alpha));
}

/** A ground that lets something through, on an opaque one. */
export const groundOn = (ground: string, under: string): string =>
  `rgb(${mixed(ground, under).join(', ')})`;

/** The contrast of a colour, which may let something through, with the opaque one under it; 1 to 21. */
export function contrast(color: string, ground: string): number {
  const [lighter, darker] = [mixed(color, ground), channels(ground)]
    .map((seen) => luminance(seen.slice(0, 3)))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What an element stands in, in the flat tree. */
export function flatParent(element: Element): Element | null {
  return (
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null
  );
}

/** The nearest ground that is painted under an element, itself included; the page is white. */
export function paperUnder(element: Element | null): string {
  for (let current = element; current; current = flatParent(current)) {
    const {backgroundColor} = getComputedStyle(current);
    if (channels(backgroundColor)[3] === 1) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}
