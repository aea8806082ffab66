import {baseLanguage} from '../../text/spoken-words.js';

/** What is asked of a voice; a `SpeechSynthesisVoice` has it. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'default' | 'lang' | 'localService' | 'name' | 'voiceURI'
>;

/** How makers call the voices that sound like people. */
const NATURAL = /natural|neural|premium|enhanced|nâng cao|cao cấp|siri|wavenet/i;

/** How long browsers take to find their voices, in milliseconds; those of the network come last. */
const PATIENCE = 2000;

/** How often an engine that does not tell of its voices is asked again, in milliseconds. */
const ASKING = 200;

/** Codes of three letters, which some telephones give. */
const SHORT_CODES: Readonly<Record<string, string>> = {vie: 'vi', eng: 'en', fra: 'fr', khm: 'km'};

function tagOf(language: string): string {
  const tag = language.toLowerCase().replaceAll('_', '-');
  const base = baseLanguage(tag);
  return tag.replace(base, SHORT_CODES[base] ?? base);
}

function score(voice: Voice, wanted: string): number {
  const tag = tagOf(voice.lang);
  const region = wanted.includes('-') ? wanted : wanted === 'vi' ? 'vi-vn' : wanted;
  // A dialect ("vi-VN-X-CENTRAL") is for those who chose it.
  const nearness = tag === region ? 2 : tag === wanted ? 1.5 : tag.includes('-x-') ? 0 : 1;
  return (
    (NATURAL.test(voice.name) ? 8 : 0) +
    nearness * 2 +
    (voice.localService ? 1 : 0) +
    (voice.default ? 0.5 : 0) -
    // "Vietnamese (Northern)+Adam": one voice of eSpeak NG in a hundred disguises.
    (voice.name.includes('+') ? 0.75 : 0)
  );
}

/**
 * Chooses who reads. Natural voices come first, then the region that was asked for, then what the
 * device itself can do, then its default; never a voice of another language.
 *
 * @param voices What the browser has.
 * @param language The language of the text, a BCP 47 tag.
 * @param failed Addresses (`voiceURI`) of voices that did not speak.
 * @returns `null` where nobody speaks the language.
 */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string,
  failed: ReadonlySet<string> = new Set(),
): V | null {
  const wanted = tagOf(language);
  const base = baseLanguage(wanted);
  const isOnline = navigator.onLine !== false;
  let best: V | null = null;
  for (const voice of voices) {
    if (baseLanguage(tagOf(voice.lang)) !== base || failed.has(voice.voiceURI)) continue;
    if (!isOnline && !voice.localService) continue;
    if (!best || score(voice, wanted) > score(best, wanted)) best = voice;
  }
  return best;
}

/**
 * Waits until a voice of a language is there. Voices may come late, and those of the network after
 * those of the device.
 *
 * @returns Whether there is one; an engine that has no speech has none.
 */
export async function hasVoice(synthesis: SpeechSynthesis, language: string): Promise<boolean> {
  const isThere = () => chooseVoice(synthesis.getVoices(), language) !== null;
  const end = performance.now() + PATIENCE;
  while (!isThere()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, ASKING));
  }
  return true;
}
