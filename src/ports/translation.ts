/** A machine that translates. `from`: the language it took the text for. Throws `DeliveryError`. */
export type Translator = {
  translate(text: string, to: string): Promise<{ text: string; from: string | null }>;
};
