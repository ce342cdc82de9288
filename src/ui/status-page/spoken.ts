/**
 * Reads the page aloud, where the phone itself has a voice for the language. A voice that lives on somebody's
 * server would send them the text, so it does not count; nor does a voice of another language.
 */
const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  synthesis?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));

export const canSpeak = (language: string): boolean => voiceFor(language) !== undefined;
export const isSpeaking = (): boolean => synthesis?.speaking ?? false;
export const hush = (): void => synthesis?.cancel();

/** Says the parts one after the other; `ended` once the last is said. */
export function speak(parts: readonly string[], language: string, ended: () => void): void {
  hush();
  parts.forEach((text, at) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voiceFor(language) ?? null;
    said.lang = said.voice?.lang ?? language;
    said.rate = 0.9;
    if (at === parts.length - 1) said.onend = said.onerror = ended;
    synthesis?.speak(said);
  });
}

/** Voices come late on many phones. */
export const whenVoicesCome = (act: () => void): void => { synthesis?.addEventListener?.('voiceschanged', act); };
