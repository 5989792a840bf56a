/** A bash script as data. It knows nothing of what the script is about. */
export interface Script {
  /** The opening comment, a line each, without `# `. */
  readonly comment: readonly string[];
  /** Global constants, set first: name and value. */
  readonly constants: readonly (readonly [name: string, value: string])[];
  /** Functions that print the data. */
  readonly texts: readonly Text[];
  /** The bash functions, each with its comment. */
  readonly library: string;
  /** The function that the last line calls with the script's arguments. */
  readonly main: string;
}

/** A text that the function of that name prints as it stands. */
export interface Text {
  readonly name: string;
  readonly comment: string;
  readonly lines: readonly string[];
}
