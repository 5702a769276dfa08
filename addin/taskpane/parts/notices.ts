import { say, sayFinding } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { el } from "../el.ts";
import { button } from "./button.ts";
import { message } from "./message.ts";

/** What was refused or failed, in words, above whatever tab is shown, until it is closed or something else is done. */
export function notices(desk: Desk): readonly HTMLElement[] {
  const { state, language, t } = desk;
  const close = (): HTMLElement => button(desk, t.dismiss, () => { Object.assign(state, { notices: [], failure: undefined }); desk.draw(); }, { id: "dismiss", kind: "link" });
  return [
    ...(state.failure === undefined ? [] : [message("error", say(language, t.failed, { message: state.failure }), el("p", {}, t.failedWhy), close())]),
    ...state.notices.map((finding) => {
      const { title, says, why, fix } = sayFinding(language, finding);
      return message(finding.severity, title, el("p", {}, says), el("p", {}, why), el("p", {}, fix), close());
    }),
  ];
}
