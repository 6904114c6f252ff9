declare module 'parse5' {
  export interface Node {
    nodeName: string;
    value?: string;
    childNodes?: Node[];
  }
  export function parse(html: string): Node;
}
