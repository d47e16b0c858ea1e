// The layouts of papers, put into the bundle by the build.
declare module 'doi-thoai:layouts' {
  const layouts: import('./papers').Layouts;
  export default layouts;
}
