/** A bash script as data. It knows nothing of what the script is about. */
export interface Script {
  /** The opening comment, a line each, without `# `. */
  readonly comment: readonly string[];
  /** Global constants, set first: name and value. */
  readonly constants: readonly (readonly [name: string, value: string])[];
  /** The function that loads the data, and its tables: global arrays, a line an element. */
  readonly loader: { readonly name: string; readonly comment: string; readonly tables: readonly Table[] };
  /** The functions, by name: each text holds a comment and one function of that name. */
  readonly functions: ReadonlyMap<string, string>;
  /** The function that the last line calls with the script's arguments. */
  readonly main: string;
}

export interface Table {
  readonly array: string;
  readonly comment: string;
  readonly lines: readonly string[];
}
