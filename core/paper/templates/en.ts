/** The meeting paper's template in English, as it is when nobody has made their own. */
export const templateEn = `<!--
  This is the template of the meeting paper. Write it as you like.
  # ## ###  headings          -  items of a list          **bold**
  {{frame}}                   a figure or a word from the report
  {{figure: T4 | Molde | Cost 2025}}    one figure of a table: table | row | column
  {{table:T4}}  {{chart:distribution}}  {{list:changes}}   alone on the line
  All the names are in docs/meeting-paper.md. What the report does not have is left out with its paragraph.
-->
# Finances of {{co-operation}}

## Operation as of {{month}}

The annual budget is {{annual budget}}, and the forecast for the year is {{forecast}}. That makes an {{underspend or overspend}} of **{{variance}}**. The actual so far this year is {{actual}}.

{{table:T1}}

{{chart:operating variance}}

## Investments as of {{month}}

The annual investment budget is {{investment budget}}, and the forecast is {{investment forecast}}. That makes an {{investment underspend or overspend}} of **{{investment variance}}**.

{{table:T2}}

## Replacement of PCs

By themselves the municipalities must order {{pcs to order}} PCs. If each uses its own surplus across categories, {{pcs with own surplus}} will do; if they share all they have, {{pcs all pooled}} will do.

{{table:T3}}

{{chart:pcs}}

## Distribution of the operating costs in {{year}}

The frame for {{year}} is **{{frame}}**. That is {{change of frame}} {{higher or lower}} than in {{previous year}}, a change of {{change in per cent}}.

{{list:changes}}

{{table:T4}}

{{chart:distribution}}

### Why the amounts change

Each participant's change is taken apart into what comes of the costs, of the counts that costs are shared by, and of the keys.

{{chart:change}}

## Savings

The first proposal was {{first proposal}}. To keep the frame, {{savings needed}} must be saved. The measures are stated to be {{savings stated}}; **{{savings unexplained}}** is unexplained.

{{table:T5}}

{{chart:savings}}

## Investments in {{year}}

The investment plan for {{year}} is {{investment plan total}}.

{{table:T6}}

Of the investment frame of {{investment frame}}, {{advance}} is paid in advance, without value added tax. {{underspend returned}} of underspend is returned, so the payment in all is **{{payment}}**.

{{table:T7}}

{{table:T8}}

{{chart:financing}}

## Service desk

There were {{new cases}} new cases in the month, and {{open cases}} cases were open at its end.

{{table:SLA}}

{{chart:service level}}

## Control of the figures

The consolidation has {{number of errors}} errors, {{number of warnings}} warnings and {{number of remarks}} remarks:

{{list:findings}}

{{table:Sources vs tables}}

{{table:Sheets in use}}

### Rounding

{{list:rounding}}

### Files

{{list:files}}
`;
