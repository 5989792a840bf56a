// What scripts/text-imports.mjs makes of `import texts from 'FOLDER/*.bash'`: file names (without ending) to texts.
declare module '*.bash' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module '*.md' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module '*.awk' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
