import type { HostSheet } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { HostCollection, HostObject } from "./hostObject.ts";
import { Range } from "./range.ts";

export class Comments extends HostCollection<Comment> {
  readonly #sheet: HostSheet;
  constructor(host: ExcelHost, sheet: HostSheet) { super(host); this.#sheet = sheet; }
  items(): readonly Comment[] { return this.#sheet.comments.map((comment) => new Comment(this.host, comment)); }
  Add(at: Range | string, content: string): Comment {
    const comment = { id: `{comment-${this.#sheet.comments.length + 1}}`, address: typeof at === "string" ? at : at.Address, content };
    this.#sheet.comments.push(comment);
    return new Comment(this.host, comment);
  }
}

export class Comment extends HostObject {
  readonly #comment: HostSheet["comments"][number];
  constructor(host: ExcelHost, comment: HostSheet["comments"][number]) { super(host); this.#comment = comment; }
  override identity(): Record<string, unknown> { return { _ReferenceId: "" }; }
  get Id(): string { return this.#comment.id; }
  get Content(): string { return this.#comment.content; }
  set Content(content: string) { this.#comment.content = content; }
}
