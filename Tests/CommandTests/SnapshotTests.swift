import Foundation
import TestSupport
import Testing

/// What people read, from the real binary. Each case has its file in `Snapshots`, named as here.
@Suite struct SnapshotTests {
  static let cases: [(name: String, line: String)] = [
    ("tables", "tariffs tables --details"),
    ("tables-en", "tariffs tables --lang en --format md"),
    ("tables-with-own", "tariffs tables --datasets examples/own-region --details"),
    ("list-product-json", "tariffs list ridderkerk-2025 --product logeren-zwaar --format json"),
    ("list-region-on-day", "tariffs list nijmegen@2025-03-01 --unit etmaal --law wmo --details"),
    ("show-unpriced", "tariffs show ivt --details"),
    ("list-unpriced-en", "tariffs list nijmegen-2025-verblijf --product ivt --lang en --details"),
    ("list-own-csv", "tariffs list own-2026 --datasets examples/own-region --format csv"),
    ("list-pgb", "tariffs list ridderkerk-2025 --form pgb-informeel --format csv"),
    ("list-own", "tariffs list own-2026 --datasets examples/own-region --details"),
    ("list-nothing", "tariffs list nijmegen-2023 --unit fte --details"),
    ("show-logeren-zwaar", "tariffs show logeren-zwaar --details"),
    ("show-code-in-two-years", "tariffs show 44A09 --details"),
    ("show-readings", "tariffs show \"begeleiding specialistisch iq+\" --format md"),
    ("show-ocr-code", "tariffs show 50803 --lang en --details"),
    ("show-undecided-code", "tariffs show 021MO0 --details"),
    ("show-json", "tariffs show schoon-en-leefbaar-huis --format json"),
    ("show-csv", "tariffs show begeleiding-basis --format csv"),
    ("diff-2023-2025", "tariffs diff 2023 2025 --details"),
    ("diff-wmo-changed-md", "tariffs diff 2023 2025 --law wmo --changed-only --format md"),
    ("diff-en", "tariffs diff 2023 2025 --law wmo --lang en --details"),
    ("diff-csv", "tariffs diff nijmegen-2023 nijmegen-2025-ambulant --format csv"),
    ("diff-product-json", "tariffs diff 2023 2025 --product 44A09 --format json"),
    (
      "diff-sort-percent",
      "tariffs diff nijmegen-2023 nijmegen-2025-ambulant --sort percent --law jw --details"
    ),
    (
      "diff-regions-on-days",
      "tariffs diff nijmegen@2023-06-01 nijmegen@2025-06-01 --product vervoer --details"
    ),
    ("diff-other-region", "tariffs diff nijmegen-2023 lekstroom-2024 --product begeleiding-licht --details"),
    ("diff-as-known-on", "tariffs diff 2023 2025 --as-known-on 2025-06-01 --product 02A03 --details"),
    ("diff-own", "tariffs diff own-2025 own-2026 --datasets examples/own-region --details"),
    ("diff-equal-terms", "tariffs diff 2023 2025 --equal-terms --law wmo --details"),
    (
      "diff-equal-terms-csv", "tariffs diff 2023 2025 --equal-terms --participants 6 --precision --format csv"
    ),
    ("diff-precision", "tariffs diff 2023 2025 --precision --product 02A03 --details"),
    ("diff-split", "tariffs diff 2023 2025 --product 41A03 --details"),
    ("diff-reversed", "tariffs diff 2025 2023 --product 41A11 --details"),
    ("budget", "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv"),
    ("budget-details", "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --details"),
    ("budget-en", "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --lang en"),
    ("budget-year", "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023"),
    (
      "budget-by-law-month",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --by law,month"
    ),
    (
      "budget-by-provider-md",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --by provider --format md"
    ),
    (
      "budget-csv",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --format csv"
    ),
    (
      "budget-json",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --law wmo --format json"
    ),
    (
      "budget-group-share",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --group participants=4,staff=1 "
        + "--shares examples/volumes/aandelen.csv"
    ),
    (
      "budget-clause",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --clause vng"
    ),
    (
      "budget-forecast",
      "tariffs budget nijmegen-2025-ambulant 2026 --volumes examples/volumes/nijmegen.csv --year 2025 --percent 4,5"
    ),
    ("budget-own-headings", "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/eigen-koppen.csv"),
    ("schema-volumes", "tariffs schema volumes.csv"),
    (
      "error-budget-share",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --share 41A81:41A20=60%"
    ),
    (
      "error-budget-group",
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --group participants=1,staff=2"
    ),
    ("error-budget-volumes", "tariffs budget nijmegen-2023 2025"),
    ("error-budget-side", "tariffs budget nijmegen-2023 --volumes examples/volumes/nijmegen.csv"),
    (
      "memo-volumes",
      "tariffs memo 2023 2025 --region nijmegen --volumes examples/volumes/nijmegen.csv --format md"
    ),
    ("group-begeleiding", "tariffs group begeleiding --participants 1-10 --staff 1 --staff 2 --details"),
    ("group-denominator", "tariffs group 02A17 --denominator 4 --participants 3-6 --details"),
    ("group-csv", "tariffs group vaktherapie --participants 2 --participants 4 --format csv"),
    ("group-en", "tariffs group 45A49 --lang en --format md --participants 7-10"),
    ("compare-logeren", "tariffs compare logeren --details"),
    ("compare-begeleiding-basis-csv", "tariffs compare \"begeleiding basis\" --format csv"),
    ("compare-groups", "tariffs compare begeleiding-groep-jeugd --format md"),
    ("compare-year-form", "tariffs compare dagactiviteit --year 2025 --form zin --lang en --details"),
    ("compare-list", "tariffs compare --list --format md"),
    ("check", "tariffs check nijmegen@2025-06-01 --details"),
    ("check-deviating", "tariffs check ridderkerk-2025 --deviating --format md"),
    ("show-billing", "tariffs show 02A17 --details"),
    ("diff-real", "tariffs diff 2023 2025 --real vng --sort percent --law wmo --details"),
    ("diff-real-precision-csv", "tariffs diff 2023 2025 --real cpi --precision --format csv --law wmo"),
    ("compare-index-to", "tariffs compare logeren --index-to 2025 --clause vng --details"),
    (
      "compare-index-to-csv",
      "tariffs compare vaktherapie --index-to 2025 --percent 5.00 --year 2024 --format csv"
    ),
    ("index-series", "tariffs index series --details"),
    ("index-series-ova", "tariffs index series ova --details"),
    ("index-series-conflict-csv", "tariffs index series vng-90-10 --format csv"),
    ("index-series-own", "tariffs index series own-wages --datasets examples/own-index --lang en --details"),
    ("index-apply-amount", "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng --details"),
    (
      "index-apply-back",
      "tariffs index apply 46,78 --from 2025 --to 2023 --clause vng@2025-juli --lang en --details"
    ),
    (
      "index-scenario",
      "tariffs index scenario nijmegen-2025-ambulant --to 2030 --clause vng --clause cpi --assume ova=3,5 --assume "
        + "ppc=2,1 --assume cpi=2,4 --details"
    ),
    (
      "index-scenario-en-md",
      "tariffs index scenario nijmegen-2023 --to 2026 --clause vng --clause cpi --assume cpi=2.4 "
        + "--lang en --format md"
    ),
    (
      "index-scenario-volumes",
      "tariffs index scenario nijmegen-2025-ambulant --to 2030 --clause vng --clause cpi --assume ova=3,5 --assume "
        + "ppc=2,1 --assume cpi=2,4 --volumes examples/volumes/nijmegen.csv"
    ),
    (
      "index-scenario-volumes-csv-en",
      "tariffs index scenario nijmegen-2023 --to 2026 --clause cpi --assume cpi=2.4 "
        + "--volumes examples/volumes/nijmegen.csv --format csv --lang en"
    ),
    (
      "error-index-scenario-volumes",
      "tariffs index scenario nijmegen-2023 --to 2025 --clause cpi --volumes examples/volumes/README.md"
    ),
    (
      "index-scenario-csv",
      "tariffs index scenario nijmegen-2023 --to 2026 --clause cpi --assume cpi=2,4 --format csv"
    ),
    (
      "error-index-scenario-missing",
      "tariffs index scenario nijmegen-2023 --to 2028 --clause vng --assume ova=3,5"
    ),
    (
      "index-apply-percent",
      "tariffs index apply 218,83 --from 2023 --to 2025 --percent 6,30 --percent 4,91 --round none --details"
    ),
    ("index-apply-product-md", "tariffs index apply 07A03 --from 2023 --to 2025 --series cpi --format md"),
    ("index-apply-table", "tariffs index apply nijmegen-2023 --to 2025 --clause vng --details"),
    ("index-apply-table-csv", "tariffs index apply nijmegen-2023 --to 2024 --clause vng --format csv"),
    (
      "index-apply-own",
      "tariffs index apply nijmegen-2023 --to 2025 --clause own-contract --datasets examples/own-index --details"
    ),
    (
      "index-apply-exception",
      "tariffs index apply vervoer-volwassenen --from 2023 --to 2025 --clause own-contract --datasets examples/own-index --details"
    ),
    (
      "index-apply-withdrawn",
      "tariffs index apply 100 --from 2023 --to 2024 --series nea --status withdrawn --details"
    ),
    ("error-index-variant", "tariffs index apply 100 --from 2024 --to 2025 --series ppc --variant cbs"),
    (
      "index-apply-six-years",
      "tariffs index apply 100 --from 2019 --to 2025 --percent 1,01;1,01;1,01;1,01;1,01;1,01 --details"
    ),
    ("index-apply-csv", "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng --format csv"),
    ("index-apply-group", "tariffs index apply 45A52 --from 2023 --to 2025 --clause vng --details"),
    ("index-series-levels", "tariffs index series cpi --levels"),
    ("index-clauses", "tariffs index clauses"),
    ("index-clauses-own-en", "tariffs index clauses own-groups --datasets examples/own-index --lang en"),
    (
      "index-apply-months",
      "tariffs index apply 90 --from 2013-10 --to 2016-10 --series cpi-2006 --datasets examples/own-index --details"
    ),
    (
      "index-apply-months-csv",
      "tariffs index apply 90 --from 2013-10 --to 2016-10 --series cpi-2006 --datasets examples/own-index --format csv"
    ),
    ("index-apply-october", "tariffs index apply nijmegen-2023 --to 2025 --clause cpi-oktober"),
    (
      "index-apply-groups",
      "tariffs index apply nijmegen-2023 --to 2025 --clause own-groups --datasets examples/own-index"
    ),
    (
      "index-apply-limits",
      "tariffs index apply 100 --from 2023 --to 2025 --clause own-limits --datasets examples/own-index --details"
    ),
    (
      "index-apply-raises-en",
      "tariffs index apply 100 --from 2024-01 --to 2024-10 --clause own-raises --datasets examples/own-index --lang en "
        + "--details"
    ),
    ("error-index-link", "tariffs index apply 100 --from 2023-10 --to 2026-04 --series cpi"),
    ("error-index-month-year", "tariffs index apply 100 --from 2024-03 --to 2025 --series cpi"),
    ("error-index-no-step", "tariffs index apply 100 --from 2024-03 --to 2024-10 --clause vng"),
    ("index-explain-nothing", "tariffs index explain lekstroom-2024 ridderkerk-2025 --details"),
    ("index-explain", "tariffs index explain 2023 2025 --details"),
    ("index-explain-csv", "tariffs index explain 2023 2025 --law wmo --format csv"),
    ("error-index-gap", "tariffs index apply 100 --from 2024 --to 2026 --clause vng"),
    ("error-index-gap-series", "tariffs index apply 100 --from 2024 --to 2026 --series ova"),
    ("error-index-weight", "tariffs index apply 100 --from 2024 --to 2025 --clause nijmegen-44-1"),
    ("error-index-unknown-clause", "tariffs index apply 100 --from 2023 --to 2025 --clause vgn"),
    ("error-index-unknown-version", "tariffs index apply 100 --from 2023 --to 2025 --clause vng@2025-jul"),
    ("error-index-unknown-series", "tariffs index series ovaa"),
    ("error-index-percentages", "tariffs index apply 100 --from 2023 --to 2025 --percent 6.30"),
    ("index-apply-semicolon", "tariffs index apply 100 --from 2023 --to 2025 --percent 6,30;4,91 --details"),
    (
      "index-apply-years-csv",
      "tariffs index apply 100 --from 2023 --to 2025 --percent 2025=4,91 --percent 2024=6,30 --format csv"
    ),
    ("error-index-comma", "tariffs index apply 100 --from 2023 --to 2025 --percent 6,30"),
    ("error-index-year-missing", "tariffs index apply 100 --from 2023 --to 2025 --percent 2024=6,30"),
    (
      "error-index-year-other",
      "tariffs index apply 100 --from 2024 --to 2025 --percent 2024=6,30 --percent 2025=4,91"
    ),
    ("error-index-level", "tariffs index apply 100 --from 2024 --to 2025 --percent 106,3"),
    ("error-index-series-as-clause", "tariffs memo --from 2023 --to 2025 --clause cpi"),
    ("error-group-comma", "tariffs group begeleiding --staff 1,5"),
    ("diff-percent-csv", "tariffs diff 2023 2025 --percent 6,30 --percent 4,91 --product 07A03 --format csv"),
    (
      "memo-percent",
      "tariffs memo --from 2023 --to 2025 --law wmo --product 07A03 --percent 6,30 --percent 4,91"
    ),
    (
      "compare-index-to-years",
      "tariffs compare logeren --index-to 2025 --percent 2024=6,30 --percent 2025=4,91 --details"
    ),
    (
      "index-explain-rounded",
      "tariffs index explain 2023 2025 --product 07A03 --rounded-to 0,01 --lang en --details"
    ),
    ("error-index-amount", "tariffs index apply 1.234 --from 2023 --to 2025 --clause vng"),
    ("error-index-no-year", "tariffs index apply 100 --to 2025 --clause vng"),
    ("error-index-none", "tariffs index apply 100 --from 2023 --to 2025"),
    ("error-index-same-year", "tariffs index explain nijmegen-2025-ambulant nijmegen-2025-verblijf"),
    ("error-index-subcommand", "tariffs index aply 100"),
    ("error-index-to-without-index", "tariffs compare logeren --index-to 2025"),
    ("error-real-unknown", "tariffs diff 2023 2025 --real vgn"),
    ("error-participants", "tariffs group begeleiding --participants 0"),
    ("error-staff", "tariffs group --staff 3 --participants 2"),
    ("error-denominator", "tariffs group --denominator 0"),
    ("error-no-numbers", "tariffs group --participants many"),
    ("error-no-group-product", "tariffs group vervoer"),
    ("error-unknown-concept", "tariffs compare logern"),
    ("error-no-concept", "tariffs compare"),
    ("error-participants-without-terms", "tariffs diff 2023 2025 --participants 4"),
    ("memo-md", "tariffs memo --from 2023 --to 2025 --region nijmegen --clause vng --format md"),
    ("memo-en", "tariffs memo --from 2023 --to 2025 --law wmo --clause vng --lang en --format md"),
    ("memo-jw", "tariffs memo --from 2023 --to 2025 --law jw"),
    ("memo-own", "tariffs memo --from own-2025 --to own-2026 --datasets examples/own-region"),
    (
      "memo-own-index",
      "tariffs memo --from 2023 --to 2025 --clause own-contract --datasets examples/own-index --law wmo"
    ),
    ("memo-series", "tariffs memo --from 2023 --to 2025 --series cpi --product 07A03 --lang en"),
    ("memo-regions", "tariffs memo --from nijmegen-2023 --to lekstroom-2024 --law wmo --product begeleiding"),
    ("memo-beyond-limits", "tariffs memo --from 2023 --to 2025 --product 02A17 --participants 12 --staff 3"),
    ("memo-csv", "tariffs memo --from 2023 --to 2025 --law wmo --clause vng --format csv"),
    ("memo-json", "tariffs memo --from 2023 --to 2025 --product 02A17 --clause vng --format json"),
    (
      "memo-template",
      "tariffs memo --from 2023 --to 2025 --clause vng --template examples/memo-template/kort.md --format md"
    ),
    ("memo-print-template", "tariffs memo --print-template"),
    ("memo-print-template-en", "tariffs memo --print-template --lang en"),
    (
      "error-memo-template",
      "tariffs memo --from 2023 --to 2025 --template Tests/CommandTests/Templates/bad.md"
    ),
    ("error-memo-no-template", "tariffs memo --from 2023 --to 2025 --template nowhere.md"),
    (
      "error-memo-template-csv",
      "tariffs memo --from 2023 --to 2025 --template examples/memo-template/kort.md --format csv"
    ),
    ("error-memo-one-side", "tariffs memo --from 2023"),
    ("error-memo-older-side", "tariffs memo 2025 2023"),
    ("error-memo-same-list", "tariffs memo 2023 2023"),
    ("error-memo-region", "tariffs memo --from 2023 --to 2025 --region nijmgen"),
    ("error-memo-no-shared-region", "tariffs memo --from 2023 --to 2025 --region ridderkerk"),
    ("error-memo-clause", "tariffs memo --from 2023 --to 2025 --clause vgn"),
    (
      "error-memo-same-year",
      "tariffs memo --from nijmegen-2025-ambulant --to nijmegen-2025-verblijf --clause vng"
    ),
    ("error-no-shared-region", "tariffs diff 2023 2024"),
    ("error-as-known-on", "tariffs diff 2023 2025 --as-known-on 2024-01-01"),
    ("error-unknown-command", "tariffs dif 2023 2025"),
    ("error-unknown-option", "tariffs diff 2023 2025 --chagned-only"),
    ("error-unknown-table", "tariffs list nijmegen-2032"),
    ("error-unknown-year", "tariffs diff 2022 2025"),
    ("error-unknown-product", "tariffs show logeren-zwar"),
    ("error-unknown-law", "tariffs list --law wmoo"),
    ("error-unknown-unit", "tariffs list --unit minuutje"),
    ("error-unknown-region", "tariffs list --region nijmgen"),
    ("error-unknown-format", "tariffs list --format parquet"),
    ("error-unknown-ending", "tariffs list -o memo.pages"),
    ("error-bad-date", "tariffs diff 2023 2025 --as-known-on 2024-02-30"),
    ("error-missing-argument", "tariffs diff 2023"),
    ("error-region-without-day", "tariffs diff nijmegen 2025"),
    ("error-nothing-valid", "tariffs list nijmegen@2024-06-01"),
    ("error-no-folder", "tariffs tables --datasets nowhere"),
    ("diff-csv-excel", "tariffs diff 2023 2025 --law wmo --csv excel-nl"),
    ("index-apply-csv-excel", "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng --csv excel-nl"),
    ("index-explain-csv-excel", "tariffs index explain 2023 2025 --law wmo --csv excel-nl"),
    ("check-csv-excel", "tariffs check nijmegen@2025-06-01 --csv excel-nl"),
    ("group-csv-excel", "tariffs group vaktherapie --participants 2 --participants 3 --csv excel-nl"),
    ("tables-csv-rfc4180", "tariffs tables --csv rfc4180"),
    ("schema", "tariffs schema --details"),
    ("schema-en", "tariffs schema index-values.csv --lang en --details"),
    ("schema-json", "tariffs schema index-clause-parts.csv --format json"),
    ("error-schema", "tariffs schema tarifs.csv"),
    ("show-html", "tariffs show 44A09 --format html"),
    ("diff-html-fragment", "tariffs diff 2023 2025 --law wmo --format html --fragment --lang en"),
    ("group-html-fragment", "tariffs group 02A17 --participants 2 --participants 4 --format html --fragment"),
    ("error-csv-format", "tariffs list --csv excel-nl --format md"),
    ("error-csv-ending", "tariffs list --csv excel-nl -o list.md"),
    ("error-csv-dialect", "tariffs list --csv excell"),
    ("error-fragment", "tariffs list --fragment --format md"),
    ("error-notebook-none", "tariffs notebook run"),
    ("error-notebook-missing", "tariffs notebook run nowhere.md"),
    ("rebuild-logeren-zwaar", "tariffs rebuild --product logeren-zwaar --details"),
    (
      "rebuild-hours-explained",
      "tariffs rebuild --product logeren-zwaar --solve hours --wages jeugdzorg@2025-03-01 --step max --explain --details"
    ),
    ("rebuild-step", "tariffs rebuild --product begeleiding-basis --solve step --details"),
    (
      "rebuild-what-if",
      "tariffs rebuild --product begeleiding-basis --set marge=2 --set werkgeverslasten=35,33 --details"
    ),
    (
      "rebuild-what-if-en",
      "tariffs rebuild --product begeleiding-basis --set marge=2 --set wages=25 --lang en --format md"
    ),
    (
      "rebuild-added-step",
      "tariffs rebuild --product begeleiding-basis --set weekendtoeslag=2 --set voeding=1,5 --details"
    ),
    (
      "rebuild-added-step-csv",
      "tariffs rebuild --product begeleiding-basis --set weekendtoeslag=2 --set voeding=1,5 --format csv"
    ),
    ("rebuild-table", "tariffs rebuild --table ridderkerk-2025 --details"),
    ("rebuild-table-what-if", "tariffs rebuild --table ridderkerk-2025 --set wages=+3,5% --format md"),
    ("rebuild-infer", "tariffs rebuild --table lekstroom-2024 --infer --details"),
    ("rebuild-not-rebuildable", "tariffs rebuild --product 02A03 --details"),
    ("rebuild-en", "tariffs rebuild --product dagactiviteit-licht --lang en --details"),
    (
      "rebuild-explained-en",
      "tariffs rebuild --product vaktherapie --solve overhead --explain --lang en --details"
    ),
    ("rebuild-md", "tariffs rebuild --product behandeling-specialistisch --format md"),
    ("rebuild-csv", "tariffs rebuild --product logeren-zwaar --format csv"),
    ("rebuild-json", "tariffs rebuild --product medicatiebegeleiding --solve wage --format json"),
    ("rebuild-html-fragment", "tariffs rebuild --product logeren-licht --format html --fragment"),
    ("rebuild-table-en", "tariffs rebuild --table ridderkerk-2025 --lang en --format md"),
    ("rebuild-table-csv", "tariffs rebuild --table ridderkerk-2025 --format csv"),
    ("rebuild-table-csv-excel", "tariffs rebuild --table ridderkerk-2025 --csv excel-nl"),
    ("rebuild-table-what-if-csv", "tariffs rebuild --table ridderkerk-2025 --set wages=+3,5% --format csv"),
    ("rebuild-table-wages", "tariffs rebuild --table ridderkerk-2025 --wages jeugdzorg@2026-01-01 --details"),
    ("rebuild-table-step", "tariffs rebuild --table ridderkerk-2025 --step 12 --tolerance 5 --details"),
    (
      "rebuild-table-model",
      "tariffs rebuild --table ridderkerk-2025 --model overhead-aandeel --rescale-mix --details"
    ),
    ("rebuild-sensitivity", "tariffs rebuild --product begeleiding-basis --sensitivity --details"),
    ("rebuild-sensitivity-csv", "tariffs rebuild --product logeren-zwaar --sensitivity --format csv"),
    ("rebuild-infer-ridderkerk", "tariffs rebuild --table ridderkerk-2025 --infer --details"),
    ("rebuild-infer-en", "tariffs rebuild --table lekstroom-2024 --infer --lang en --format md"),
    ("rebuild-infer-json", "tariffs rebuild --table ridderkerk-2025 --infer --format json"),
    ("rebuild-infer-csv", "tariffs rebuild --table lekstroom-2024 --infer --format csv"),
    ("rebuild-all", "tariffs rebuild --all --format md"),
    ("rebuild-scale", "tariffs rebuild --product vaktherapie --scale hbo-plus=10 --step uitloop-1 --details"),
    (
      "rebuild-solve-with-set",
      "tariffs rebuild --product begeleiding-basis --solve marge --set overhead=20 --details"
    ),
    (
      "rebuild-solve-group",
      "tariffs rebuild --product logeren-zwaar --hours 18,5 --solve group --explain --details"
    ),
    (
      "rebuild-mix-not-whole",
      "tariffs rebuild --product \"begeleiding specialistisch iq+\" --solve wage --details"
    ),
    (
      "rebuild-model-file",
      "tariffs rebuild --product begeleiding-basis --model examples/own-costs/model.csv --details"
    ),
    ("error-rebuild-nothing", "tariffs rebuild"),
    ("error-rebuild-component", "tariffs rebuild --product begeleiding-basis --set overheadd=2"),
    ("error-rebuild-set", "tariffs rebuild --product begeleiding-basis --set marge"),
    ("error-rebuild-sign", "tariffs rebuild --product begeleiding-basis --set wages=+3,5"),
    ("error-rebuild-two-ways", "tariffs rebuild --product begeleiding-basis --set voeding=1.234"),
    ("error-rebuild-no-percentage", "tariffs rebuild --product begeleiding-basis --set hours=3%"),
    ("error-rebuild-not-in-model", "tariffs rebuild --product begeleiding-basis --set begeleiders=2"),
    ("error-rebuild-solve", "tariffs rebuild --product begeleiding-basis --solve overheid"),
    ("error-rebuild-two-answers", "tariffs rebuild --product begeleiding-basis --solve marge --set marge=2"),
    ("error-rebuild-step", "tariffs rebuild --product begeleiding-basis --step foo"),
    ("error-rebuild-unknown-step", "tariffs rebuild --product begeleiding-basis --step 14"),
    ("error-rebuild-level", "tariffs rebuild --product begeleiding-basis --scale hbo-pls=10"),
    ("error-rebuild-scale", "tariffs rebuild --table ridderkerk-2025 --scale hbo=99"),
    ("error-rebuild-agreement", "tariffs rebuild --product begeleiding-basis --wages jeugzorg"),
    ("error-rebuild-early", "tariffs rebuild --product begeleiding-basis --wages jeugdzorg@2020-01-01"),
    ("error-rebuild-day", "tariffs rebuild --product begeleiding-basis --wages jeugdzorg@2025-02-30"),
    ("error-rebuild-model", "tariffs rebuild --product begeleiding-basis --model gebruikelik"),
    ("error-rebuild-no-model-file", "tariffs rebuild --product begeleiding-basis --model nowhere.csv"),
    ("error-rebuild-two-unknowns", "tariffs rebuild --product logeren-zwaar --solve marge"),
    ("error-rebuild-none", "tariffs rebuild --product logeren-zwaar --hours 20 --solve marge"),
    ("error-rebuild-impossible", "tariffs rebuild --product begeleiding-basis --set niet-productief=100"),
    ("error-rebuild-too-large", "tariffs rebuild --product begeleiding-basis --hours 999999999999"),
    ("error-rebuild-mix", "tariffs rebuild --product \"begeleiding specialistisch\" --solve step"),
    ("error-rebuild-many-tables", "tariffs rebuild --table 2025 --set marge=2"),
    ("error-rebuild-nothing-anew", "tariffs rebuild --table lekstroom-2024 --set marge=2"),
    ("error-rebuild-infer-all", "tariffs rebuild --all --infer"),
    ("error-rebuild-infer-set", "tariffs rebuild --table lekstroom-2024 --infer --set marge=2"),
    ("error-rebuild-infer-nothing", "tariffs rebuild --table nijmegen-2023 --infer"),
    ("error-rebuild-solve-table", "tariffs rebuild --table ridderkerk-2025 --solve wage"),
    ("error-rebuild-all-table", "tariffs rebuild --all --table ridderkerk-2025"),
    ("help-rebuild", "tariffs help rebuild"),
    ("declarations-details", "tariffs declarations check examples/volumes/declaraties.csv --details"),
    ("declarations-csv", "tariffs declarations check examples/volumes/declaraties.csv --format csv"),
    (
      "declarations-correction-en",
      "tariffs declarations check examples/volumes/correctie/declaraties.csv --datasets examples/volumes/correctie --lang en"
    ),
    ("error-declarations-nothing", "tariffs declarations check"),
    ("error-declarations-no-file", "tariffs declarations check examples/volumes/declaratie.csv"),
    ("error-declarations-columns", "tariffs declarations check datasets/tariffs.csv"),
    (
      "error-declarations-heading",
      "tariffs declarations check examples/volumes/declaraties.csv --heading Code=produkt"
    ),
    ("help-declarations", "tariffs help declarations"),
    ("help-declarations-check", "tariffs help declarations check"),
    ("help", "tariffs --help"),
    ("help-diff", "tariffs help diff"),
    ("help-list", "tariffs help list"),
    ("help-show", "tariffs help show"),
    ("help-tables", "tariffs help tables"),
    ("help-group", "tariffs help group"),
    ("help-compare", "tariffs help compare"),
    ("help-check", "tariffs help check"),
    ("help-memo", "tariffs help memo"),
    ("help-index", "tariffs help index"),
    ("help-index-series", "tariffs help index series"),
    ("help-index-clauses", "tariffs help index clauses"),
    ("help-index-apply", "tariffs help index apply"),
    ("help-index-explain", "tariffs help index explain"),
    ("help-index-scenario", "tariffs help index scenario"),
    ("help-verify", "tariffs help verify"),
    ("help-notebook", "tariffs help notebook"),
    ("help-notebook-run", "tariffs help notebook run"),
  ]

  /// What people see first, by the width of the terminal; the files are named `answer-NAME-WIDTH`.
  static let answers: [(name: String, line: String, widths: [Int])] = [
    ("diff", "tariffs diff 2023 2025", [60, 80, 100, 160]),
    ("diff-en", "tariffs diff 2023 2025 --lang en", [100]),
    ("diff-why", "tariffs diff 2023 2025 --why 02A03", [100]),
    ("diff-why-split-en", "tariffs diff 2023 2025 --why 41A03 --lang en", [100]),
    ("diff-own", "tariffs diff own-2025 own-2026 --datasets examples/own-region", [100]),
    ("diff-real", "tariffs diff 2023 2025 --clause vng --precision --law wmo", [80, 100]),
    ("diff-status", "tariffs diff 2023 2025 --status nieuw --limit 5", [100]),
    ("diff-columns", "tariffs diff 2023 2025 --columns code,amount_to,comparable --limit 5", [100]),
    ("declarations", "tariffs declarations check examples/volumes/declaraties.csv", [80, 100, 160]),
    ("declarations-en", "tariffs declarations check examples/volumes/declaraties.csv --lang en", [100]),
    ("diff-nothing", "tariffs diff nijmegen-2023 lekstroom-2024 --product begeleiding-licht", [100]),
  ]

  private static let widened = answers.flatMap { answer in
    answer.widths.map { (name: "answer-\(answer.name)-\($0)", line: answer.line, width: $0) }
  }

  @Test(arguments: widened)
  func `the answer is what is on file`(name: String, line: String, width: Int) throws {
    try SnapshotTests.check(name, line, environment: ["COLUMNS": "\(width)"])
  }

  @Test(arguments: cases)
  func `the command prints what is on file`(name: String, line: String) throws {
    try SnapshotTests.check(name, line)
  }

  private static func check(_ name: String, _ line: String, environment: [String: String] = [:]) throws {
    let result = try TariffsProcess.run(line: line, environment: environment)
    // A byte order mark and CR are written out: an editor would hide or lose them.
    let output = result.output.replacing("\u{FEFF}", with: "‹BOM›").replacing("\r\n", with: "‹CR›\n")
    let text = """
      $ \(line)
      \(output)--- standard error
      \(result.error)--- exit code \(result.exitCode)

      """
    #expect(
      try Snapshot.difference(between: text, andFile: "Tests/CommandTests/Snapshots/\(name).txt") == nil)
  }

  @Test func `every file on record belongs to a case`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Tests/CommandTests/Snapshots"))
    #expect(
      Set(files)
        == Set((SnapshotTests.cases.map(\.name) + SnapshotTests.widened.map(\.name)).map { $0 + ".txt" }))
  }
}
