const SPACE = 32;
const LINE_BREAK = 10;

/** Stands for a unit that plain letters have nothing for. */
export const NOTHING = 0xffff;

/** What each UTF-16 unit is in plain letters; 0 where it has not been met yet. */
const plainUnits = new Uint16Array(0x10000);

/** What a unit is in plain letters that has not been met yet. */
function meetUnit(code: number): number {
  const unit = String.fromCharCode(code);
  let plain: number;
  if (/[\p{M}\u200b\ufeff]/u.test(unit)) plain = NOTHING;
  else if (/[\p{Pd}\u2212\u00ad]/u.test(unit)) plain = 45;
  else if (/[\n\u2029]/.test(unit)) plain = LINE_BREAK;
  else if (/\s/.test(unit)) plain = SPACE;
  else {
    // An old keyboard's "Ð" is of Iceland, and looks the same.
    const letter = unit.normalize('NFD').charAt(0).toLowerCase();
    plain = letter.replace(/[đð]/, 'd').charCodeAt(0);
  }
  plainUnits[code] = plain;
  return plain;
}

/** A UTF-16 unit in plain letters, {@link NOTHING} for a mark of the letter before it. */
export const plainUnit = (code: number): number => plainUnits[code | 0] || meetUnit(code);
