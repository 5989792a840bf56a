/**
 * Has V8 collect all garbage when the heap has grown by so many percent since the last time, in all threads; by itself it
 * waits until the heap is up to four times as large. The module is loaded here, because a small build should not wait for it.
 */
export function letHeapGrow(percent: number): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(`--heap-growing-percent=${percent}`);
}
