import type { Contract } from "../contract.ts";
import { rotation } from "./rotation.ts";

/** The raw register of PCs, one row each: the counts of the rotation come out of it. In use, a PC counts in the month it was seen. */
export const deviceRegister = {
  id: "deviceRegister", optional: true, sheet: "PC-register", aliases: ["Maskinregister", "PC register"], title: "PC-register", about: ["participant", "period"], identity: ["serial"],
  columns: {
    serial: { heading: "Serienummer", aliases: ["Serienr", "Løpenummer"], kind: "code", needed: true, width: 16, note: "Maskinens serienummer; for en bestilt maskin bestillingens nummer." },
    participant: { heading: "Kommune", aliases: ["Deltaker"], kind: "code", optional: true, width: 16, note: "Kan utelates når arket gjelder én kommune." },
    category: { heading: "Kategori", kind: "code", needed: true, width: 12, choices: rotation.columns.category.choices, note: "Hvem maskinen er til." },
    model: { heading: "Modell", kind: "text", optional: true, width: 20, note: "Til opplysning." },
    status: { heading: "Status", kind: "code", optional: true, width: 12, choices: ["i bruk", "på lager", "bestilt"], note: "Blank er i bruk. En maskin på lager eller i bestilling telles uten å være sett." },
    bought: { heading: "Kjøpt", aliases: ["Kjøpsdato", "Innkjøpt"], kind: "date", width: 13, note: "Dagen maskinen ble kjøpt." },
    expires: { heading: "Utgår", aliases: ["Utløper", "Utløpsdato", "Utgår dato"], kind: "date", width: 13, note: "Dagen maskinen går ut på dato." },
    lastSeen: { heading: "Sist sett", aliases: ["Sist pålogget", "Sist innsjekket"], kind: "date", width: 13, note: "Siste dag maskinen var på nett. Bare maskiner sett i måneden telles." },
  },
} as const satisfies Contract;
