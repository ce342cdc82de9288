/** The decoder's wasm is served from our own origin; the build gives its address. */
declare module 'zxing-wasm/reader/zxing_reader.wasm?url' {
  const address: string;
  export default address;
}
