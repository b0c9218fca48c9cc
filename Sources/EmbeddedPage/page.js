// The views of the page. Every text stands in the data, in the language of the page; here are none.
(() => {
  const page = JSON.parse(document.getElementById("data").textContent);
  const { words } = page;
  const text = (place) => (place == null ? "" : page.texts[place]);
  const said = (key, ...values) => values.reduce((all, value, n) => all.replace(`{${n}}`, () => value), words[key]);
  const counted = (key, count) => said(key + (count === 1 ? "One" : "Many"), whole(count));

  // ---- Numbers, as the program writes them: whole cents and hundredths, so that nothing is rounded here.

  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, words.grouping);
  const whole = (number) => grouped(String(number));
  const hundredths = (number, point = words.decimal, group = grouped) => {
    const digits = String(Math.abs(number)).padStart(3, "0");
    return (number < 0 ? "-" : "") + group(digits.slice(0, -2)) + point + digits.slice(-2);
  };
  const signed = (number) => (number > 0 ? "+" : "") + hundredths(number);
  const euro = (cents) => "€ " + hundredths(cents);
  const plain = (number) => hundredths(number, words.decimal, (digits) => digits);

  // How a kind of value is shown, copied, and how it stands in a file.
  const number = (show, file) => ({ show, copy: show, file, isNumeric: true });
  const kinds = {
    text: { show: String, copy: (value) => neutral(value), file: (value) => neutral(value) },
    money: number(hundredths, plain),
    change: number(signed, plain),
    percent: number((value) => signed(value) + "%", plain),
    count: number(String, String),
  };
  // A spreadsheet makes a formula, a number or a day of text that looks like one; an apostrophe keeps it text.
  const neutral = (value) =>
    /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^(0\d+|\d{16,}|\d+e\d+|\d{1,2}[-\/.,:]\d+.*|\d+[-\/.,:]\d{1,2})$/iu.test(value)
      ? "'" + value : value;

  const calculations = typeof Calculators === "undefined" ? {} : Calculators;

  // ---- The data as objects.

  const lists = page.lists.map(([id, region, regionName, year, title, validity, published, publication, level, address,
    note, citation], place) => ({
    place, id, region, regionName, year, title, validity, published, publication, level, address, note, citation,
    prices: [], name: `${regionName} ${year}`,
  }));
  const products = page.products.map(([list, slug, law, code, name, printed], place) => ({
    place, list: lists[list], slug, law: page.laws[law], code, name, printed: printed ?? code, prices: [],
    key: `${lists[list].id}/${slug}`,
  }));
  const prices = page.prices.map(([product, unit, form, cents, line, note, where, search], place) => {
    const price = {
      place, product: products[product], unit: page.units[unit], form: page.forms[form], cents, line, note, where, search,
    };
    price.product.prices.push(price);
    price.product.list.prices.push(price);
    return price;
  });
  const pairs = page.pairs.map(([region, name, from, to, sentences, rows]) => ({ region, name, from, to, sentences, rows }));
  const marks = ["yes", "partly", "no"];
  const pairRows = (pair) => pair.objects ??= pair.rows.map((row) => {
    const [from, to, old, now, change, percent, unit, status, mark, reason, lines, remark, equal] = row;
    return {
      pair, from: prices[from], to: prices[to], old, now, change, percent, unit: page.units[unit], status,
      mark: old == null ? "added" : now == null ? "removed" : marks[mark] ?? "unknown",
      reason: text(reason), lines: text(lines), remark: text(remark), equal, price: prices[to ?? from],
    };
  });
  // The rows of a product that name it otherwise are products of their own; its page shows them together.
  const sameProduct = (key) => products.filter((product) => product.key === key);

  // ---- Words that are searched: without accents and capitals.

  const folded = (written) => written.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const haystack = (product) => product.folded ??=
    folded([product.code, product.printed, product.name, product.slug.replaceAll("-", " "), product.slug,
      product.law[1], product.list.name].join(" "));
  const matcher = (query) => {
    const wanted = folded(query).split(/\s+/).filter(Boolean);
    return (product) => wanted.every((word) => haystack(product).includes(word));
  };

  // ---- Elements. Text is always a text node.

  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value == null || value === false) continue;
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (key === "class") element.className = value;
      else if (key === "value") element.value = value;
      else element.setAttribute(key, value === true ? "" : value);
    }
    return fill(element, ...children);
  };
  // What is not there is left out, so that a part can stand behind the condition that it needs.
  const fill = (element, ...children) => {
    element.append(...children.flat().filter((child) => child instanceof Node || (typeof child === "string" && child)));
    return element;
  };
  const drawn = (name, attributes = {}, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const announce = (sentence) => {
    const place = document.getElementById("said");
    place.textContent = "";
    setTimeout(() => { place.textContent = sentence; }, 50);
  };

  // ---- The address: the view and what it shows, so that it can be sent.

  const address = (path, state = {}) => {
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== "" && value != null));
    return "#/" + path + (query.size ?? [...query].length ? "?" + query : "");
  };
  const route = () => {
    const [path, query = ""] = (location.hash.startsWith("#/") ? location.hash.slice(2) : "").split("?");
    const parts = path.split("/").map((part) => { try { return decodeURIComponent(part); } catch { return part; } });
    return { view: parts[0], rest: parts.slice(1).join("/"), state: Object.fromEntries(new URLSearchParams(query)) };
  };
  const keep = (path, state) => history.replaceState(null, "", address(path, state));

  // ---- A table, as it is seen, copied and saved.

  // A column: head, kind, value(row), and cell(row) where more is seen than the value.
  const shownValue = (column, row) => {
    const value = column.value(row);
    return value == null ? "" : kinds[column.kind ?? "text"].show(value);
  };
  const firstRows = 100;
  // On a narrow screen the cells of a stacked table stand below each other, each with its head; the roles say to a screen
  // reader that it is a table all the same.
  const table = ({ caption, columns, rows, order, onOrder, stacked = false }) => {
    const role = (name) => (stacked ? name : null);
    const body = el("tbody", { role: role("rowgroup") });
    const more = el("p", { class: "controls more" });
    let shown = 0;
    const cells = (row) => columns.map((column) => {
      const numeric = kinds[column.kind ?? "text"].isNumeric;
      const content = column.cell ? column.cell(row) : shownValue(column, row);
      return el(column.isHead ? "th" : "td", {
        role: role(column.isHead ? "rowheader" : "cell"), scope: column.isHead ? "row" : null,
        "data-head": stacked && column.head, class: [numeric && "number", column.class].filter(Boolean).join(" ") || null,
      }, content);
    });
    const show = (count) => {
      const part = document.createDocumentFragment();
      for (const row of rows.slice(shown, count)) part.append(el("tr", { role: role("row") }, cells(row)));
      body.append(part);
      shown = Math.min(count, rows.length);
      more.replaceChildren();
      if (shown === rows.length) return;
      more.append(
        said("shownOf", whole(shown), whole(rows.length)) + " ",
        el("button", { type: "button", onclick: () => { show(shown + 5 * firstRows); } }, words.more));
    };
    const heads = columns.map((column) => {
      const numeric = kinds[column.kind ?? "text"].isNumeric ? "number" : null;
      const classes = [numeric, column.class].filter(Boolean).join(" ") || null;
      if (!column.order || !onOrder) {
        return el("th", { role: role("columnheader"), scope: "col", class: classes }, column.head);
      }
      const [up, down] = [column.order, "-" + column.order];
      const state = order === up ? "ascending" : order === down ? "descending" : "none";
      return el("th", {
        role: role("columnheader"), scope: "col", class: classes, "aria-sort": state, "data-head": column.head,
      },
        el("button", { type: "button", class: "order", onclick: () => onOrder(order === up ? down : up) }, column.head,
          el("span", { "aria-hidden": "true" }, { ascending: " ↑", descending: " ↓", none: "" }[state])));
    });
    show(firstRows);
    addEventListener("beforeprint", () => { if (body.isConnected) show(rows.length); });
    return el("div", { class: "with-table" },
      el("div", { class: "table", role: "region", "aria-label": caption, tabindex: "0" },
        el("table", { class: role("stacked"), role: role("table") }, el("caption", { class: "visually-hidden" }, caption),
          el("thead", { role: role("rowgroup") }, el("tr", { role: role("row") }, heads)), body)),
      more, tableButtons(caption, cellsOf(columns, rows)));
  };

  // The cells of a table for its buttons: as they are seen, or as they stand in a file.
  const cellsOf = (columns, rows) => (how) => [
    columns.map((column) => column.head),
    ...rows.map((row) => columns.map((column) => {
      const value = column.value(row);
      return value == null ? "" : kinds[column.kind ?? "text"][how](value);
    })),
  ];
  // Those of the tables that stand in an element, as they are seen when they are asked for.
  const seenCells = (element) => () => [...element.querySelectorAll("tr")].map((row) =>
    [...row.cells].map((cell) => (/^[+-]?[\d.,]+%?$/.test(cell.textContent) ? cell.textContent : neutral(cell.textContent))));

  const tableButtons = (name, cells) => {
    const quoted = (value) =>
      (value.includes(words.separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const copyCells = async () => {
      const shown = cells("copy");
      await copy(shown.map((row) => row.map((value) => value.replace(/\s+/g, " ")).join("\t")).join("\n"));
      announce(counted("copied", shown.length - 1));
    };
    const save = () => {
      const saved = cells("file");
      const lines = saved.map((row) => row.map(quoted).join(words.separator) + "\r\n");
      const link = el("a", {
        href: URL.createObjectURL(new Blob(["\uFEFF", ...lines], { type: "text/csv;charset=utf-8" })),
        download: folded(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") + ".csv",
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      announce(counted("saved", saved.length - 1));
    };
    return el("p", { class: "controls table-buttons" },
      el("button", { type: "button", onclick: copyCells }, words.copyTable),
      el("button", { type: "button", onclick: save }, words.saveTable));
  };

  const copy = async (content) => {
    try { return await navigator.clipboard.writeText(content); } catch { /* No right to it: the old way. */ }
    const field = el("textarea", { class: "visually-hidden", value: content, "aria-hidden": "true" });
    const focus = document.activeElement;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    focus?.focus();
  };

  // ---- Parts of several views.

  const productLink = (product) => el("a", { href: address(`product/${product.list.id}/${encodeURIComponent(product.slug)}`) },
    product.name);
  // On a narrow screen the line below the name says what the columns that are not there would say.
  const productCell = (price, ...besides) => [
    productLink(price.product),
    el("span", { class: "below" }, [price.product.code, ...besides].filter(Boolean).join(" · "),
      el("span", { class: "narrow" }, ` · ${price.product.law[1]}`, price.form[0] !== "zin" && ` · ${price.form[1]}`)),
  ];
  const badge = (mark) => el("span", { class: `mark ${mark}` }, words["mark-" + mark]);
  const choice = (label, options, value, onchange) => {
    const select = el("select", { onchange: () => onchange(select.value) },
      options.map(([key, name]) => el("option", { value: key }, name)));
    select.value = options.some(([key]) => key === value) ? value : "";
    return labelled(label, select);
  };
  let fields = 0;
  const labelled = (label, control) => {
    control.id = `field-${(fields += 1)}`;
    return el("div", { class: "field" }, el("label", { for: control.id }, label), control);
  };
  const paragraphs = (sentences) => sentences.map((sentence) => el("p", {}, sentence));
  // Choices that are folded on a narrow screen until somebody wants them.
  const unfolded = (isUsed, ...fields) => el("details", { class: "filters", open: isUsed || innerWidth > 640 },
    el("summary", {}, words.filters), el("div", { class: "choices" }, fields));
  const shareButton = () => el("p", { class: "controls share" }, el("button", { type: "button", onclick: async () => {
    await copy(location.href);
    announce(words.addressCopied);
  } }, words.copyAddress));
  const citation = ({ citation, address, note }) => {
    const [before, after] = address ? citation.split(address) : [citation, ""];
    return [before, address && el("a", { href: address, rel: "noreferrer" }, address), after, note && `. ${note}`];
  };
  const collator = new Intl.Collator(page.language, { numeric: true });

  // ---- Searching.

  const priceColumns = (isOneList) => [
    { head: words.product, isHead: true, class: "words", order: "product", value: (price) => price.product.name,
      cell: (price) => productCell(price, isOneList ? "" : price.product.list.name) },
    { head: words.code, value: (price) => price.product.code, class: "hidden" },
    { head: words.list, value: (price) => price.product.list.id, class: "hidden" },
    { head: words.law, value: (price) => price.product.law[1], class: "wide" },
    { head: words.form, value: (price) => price.form[1], class: "wide" },
    { head: words.amount, kind: "money", order: "tarief", value: (price) => price.cents },
    { head: words.unit, value: (price) => price.unit[1] },
    { head: words.line, kind: "count", value: (price) => price.line, class: "wide" },
  ];

  const searchOrders = {
    product: (a, b) => collator.compare(a.product.name, b.product.name),
    tarief: (a, b) => a.cents - b.cents,
  };

  const filters = [
    { key: "wet", head: words.law, options: () => page.laws, of: (price) => price.product.law[0],
      fits: (price, wanted) => price.product.law[0].split("-").includes(wanted) || price.product.law[0] === wanted },
    { key: "regio", head: words.region, options: () => distinct(lists.map((list) => [list.region, list.regionName])),
      of: (price) => price.product.list.region },
    { key: "eenheid", head: words.unit, options: () => page.units, of: (price) => price.unit[0] },
    { key: "vorm", head: words.form, options: () => page.forms, of: (price) => price.form[0] },
    { key: "lijst", head: words.list, options: () => lists.map((list) => [list.id, `${list.name}: ${list.title}`]),
      of: (price) => price.product.list.id },
  ];
  const distinct = (entries) => [...new Map(entries)];

  const foundPrices = (state) => {
    const fits = matcher(state.q ?? "");
    const active = filters.filter((filter) => state[filter.key]);
    const found = prices.filter((price) =>
      active.every((filter) => (filter.fits ?? ((price, wanted) => filter.of(price) === wanted))(price, state[filter.key]))
      && fits(price.product));
    const code = (state.q ?? "").trim().toUpperCase();
    const order = searchOrders[(state.op ?? "").replace("-", "")];
    if (order) found.sort(state.op.startsWith("-") ? (a, b) => order(b, a) : order);
    // Who types a code means the product that has it, also where others are named after it.
    else if (code) found.sort((a, b) => (b.product.code === code) - (a.product.code === code));
    return found;
  };

  const search = (container, state, isHome) => {
    const used = (filter) => {
      const present = new Set(prices.map(filter.of));
      return [["", words.all], ...filter.options().filter(([key]) => present.has(key) || filter.fits)];
    };
    const result = el("div");
    const count = el("p", { class: "count", role: "status" });
    const update = (change) => {
      Object.assign(state, change);
      isHome = false;
      keep("zoek", state);
      showResult();
    };
    const field = el("input", {
      type: "search", id: "search", autocomplete: "off", spellcheck: "false", value: state.q ?? "",
      oninput: () => update({ q: field.value }),
    });
    const choices = unfolded(filters.some((filter) => state[filter.key]), ...filters.map((filter) =>
      choice(filter.head, used(filter), state[filter.key] ?? "", (value) => update({ [filter.key]: value }))));
    const showResult = () => {
      choices.hidden = isHome;
      share.hidden = isHome;
      if (isHome) {
        count.textContent = words.counts;
        return result.replaceChildren(...home());
      }
      const found = foundPrices(state);
      count.textContent = found.length ? counted("found", found.length) : words.foundNone;
      const isOneList = new Set(found.map((price) => price.product.list)).size === 1;
      const hidden = unpricedRows(state);
      result.replaceChildren(...[
        found.length && table({
          caption: words.tariffs, columns: priceColumns(isOneList), rows: found, order: state.op,
          onOrder: (order) => {
            update({ op: order });
            result.querySelector(`[aria-sort$=ending] button`)?.focus();
          },
        }),
        hidden.length && el("h2", {}, words.unpriced),
        hidden.length && el("ul", {}, hidden.map(([list, , code, name, , reason]) =>
          el("li", {}, el("strong", {}, `${code ? code + " " : ""}${name}`), ` (${lists[list].name}): ${reason}`))),
      ].filter(Boolean));
    };
    const share = shareButton();
    fill(container,
      el("h1", {}, isHome ? words.start : words.search),
      el("form", { role: "search", class: "search", onsubmit: (event) => { event.preventDefault(); update({ q: field.value }); } },
        el("label", { for: "search" }, words.searchLabel),
        el("div", { class: "search-field" }, field,
          el("button", { type: "submit", class: "primary" }, words.search)),
        choices),
      count, result, share);
    showResult();
  };

  const unpricedRows = (state) => {
    const wanted = folded(state.q ?? "").split(/\s+/).filter(Boolean);
    if (!wanted.length || filters.some((filter) => state[filter.key])) return [];
    return page.unpriced.filter(([, , code, name]) => wanted.every((word) => folded(code + " " + name).includes(word)));
  };

  // What changed in each region, and which lists there are.
  const home = () => {
    const latest = distinct(pairs.slice().reverse().map((pair) => [pair.region, pair])).map(([, pair]) => pair);
    return [
      latest.length > 0 && el("section", {}, el("h2", {}, words.whatChanged), latest.map((pair) => el("article", { class: "change" },
        el("p", { class: "lead" }, pair.sentences[0]),
        pair.sentences.length > 1 && el("p", { class: "quiet" }, pair.sentences.slice(1).join(" ")),
        el("p", {}, el("a", { href: pairAddress(pair) }, said("compareAll", pair.name, pair.from, pair.to)))))),
      el("section", {}, el("h2", {}, words.lists), listsTable()),
    ].filter(Boolean);
  };

  const listsTable = () => table({
    caption: words.lists, rows: lists, columns: [
      { head: words.list, isHead: true, class: "words", value: (list) => list.name, cell: (list) => [
        el("a", { href: address("zoek", { lijst: list.id }) }, list.name), el("span", { class: "below" }, list.title)] },
      { head: words.documentTitle, class: "hidden", value: (list) => list.title },
      { head: words.tariffs, kind: "count", value: (list) => list.prices.length },
      { head: words.validity, class: "wide", value: (list) => list.validity },
      { head: words.publishedOn, class: "wide", value: (list) => list.published },
    ],
  });

  // ---- Two lists side by side.

  const pairAddress = (pair, state = {}) =>
    address("vergelijk", { regio: pair.region, van: pair.from, naar: pair.to, ...state });
  const markOrder = ["yes", "partly", "unknown", "no", "added", "removed"];

  const pairOrders = {
    product: (a, b) => collator.compare(a.price.product.name, b.price.product.name),
    verschil: (a, b) => (a.percent ?? -1e9) - (b.percent ?? -1e9),
  };

  const compare = (container, state) => {
    const pair = pairs.find((pair) =>
      (!state.regio || pair.region === state.regio) && (!state.van || String(pair.from) === state.van)
      && (!state.naar || String(pair.to) === state.naar)) ?? pairs[0];
    if (!pair) return fill(container, el("h1", {}, words.compare), el("p", {}, words.noPairs));
    const rows = pairRows(pair);
    const name = said("compareTitle", pair.name, pair.from, pair.to);
    const count = el("p", { class: "count", role: "status" });
    const result = el("div");
    const update = (change) => {
      Object.assign(state, { regio: pair.region, van: pair.from, naar: pair.to }, change);
      keep("vergelijk", state);
      show();
    };
    const field = el("input", { type: "search", value: state.q ?? "", oninput: () => update({ q: field.value }) });
    const present = markOrder.filter((mark) => rows.some((row) => row.mark === mark));
    const show = () => {
      const fits = matcher(state.q ?? "");
      const found = rows.filter((row) => (!state.merk || row.mark === state.merk)
        && (!state.wet || row.price.product.law[0].split("-").includes(state.wet))
        && [row.from, row.to].some((price) => price && fits(price.product)));
      const order = pairOrders[(state.op ?? "").replace("-", "")];
      if (order) found.sort(state.op.startsWith("-") ? (a, b) => order(b, a) : order);
      count.textContent = counted("foundRows", found.length);
      result.replaceChildren(table({
        caption: name, columns: pairColumns(pair), rows: found, order: state.op, stacked: true,
        onOrder: (order) => { update({ op: order }); result.querySelector("[aria-sort$=ending] button")?.focus(); },
      }));
    };
    fill(container,
      el("h1", {}, name), ...paragraphs(pair.sentences.slice(0, 1)).map((p) => (p.className = "lead", p)),
      ...paragraphs(pair.sentences.slice(1)),
      unfolded(state.q || state.merk || state.wet,
        pairs.length > 1 && choice(words.lists, pairs.map((pair, place) => [String(place), `${pair.name} ${pair.from} → ${pair.to}`]),
          String(pairs.indexOf(pair)), (place) => { location.hash = pairAddress(pairs[place]); }),
        labelled(words.search, field),
        choice(words.comparable, [["", words.all], ...present.map((mark) => [mark, words["mark-" + mark]])], state.merk ?? "",
          (value) => update({ merk: value })),
        choice(words.law, [["", words.all], ...page.laws.filter(([law]) => rows.some((row) => row.price.product.law[0] === law))],
          state.wet ?? "", (value) => update({ wet: value }))),
      count, result, el("p", { class: "quiet" }, words.equalTermsNote), shareButton());
    show();
  };

  const isRenamed = (row) => row.from && row.to && folded(row.from.product.name) !== folded(row.to.product.name);
  const pairName = (row) => isRenamed(row) ? `${row.from.product.name} → ${row.to.product.name}` : row.price.product.name;
  const why = (row) => [row.reason, row.equal && equalTerms(row), row.remark].filter(Boolean);
  const equalTerms = ({ equal: [from, to, percent] }) =>
    said("participantHour", euro(from), euro(to), percent == null ? "" : signed(percent) + "%");
  const pairColumns = (pair) => [
    { head: words.product, isHead: true, class: "words", order: "product", value: pairName, cell: (row) => [
      isRenamed(row) ? [productLink(row.from.product), " → ", productLink(row.to.product)] : productLink(row.price.product),
      el("span", { class: "below" }, [row.price.product.code, row.price.product.law[1], row.price.form[0] === "zin" ? "" : row.price.form[1],
        said("perUnit", row.unit[1])].filter(Boolean).join(" · "))].flat() },
    { head: words.code, class: "hidden", value: (row) => row.price.product.code },
    { head: words.law, class: "hidden", value: (row) => row.price.product.law[1] },
    { head: words.form, class: "hidden", value: (row) => row.price.form[1] },
    { head: words.unit, class: "hidden", value: (row) => row.unit[1] },
    { head: `${pair.from} (€)`, kind: "money", value: (row) => row.old },
    { head: `${pair.to} (€)`, kind: "money", value: (row) => row.now },
    { head: words.change, kind: "change", value: (row) => row.change },
    { head: words.changePercent, kind: "percent", order: "verschil", value: (row) => row.percent },
    { head: words.comparable, value: (row) => words["mark-" + row.mark], cell: (row) => badge(row.mark) },
    { head: words.reason, class: "words why", value: (row) => why(row).join(" "), cell: (row) => [
      ...why(row).map((sentence) => el("p", {}, sentence)),
      row.lines && el("p", { class: "quiet" }, said("saidIn", row.lines))] },
  ];

  // ---- What regions pay for the same.

  const concepts = page.concepts.map(([id, name, description, unit, rows]) => ({
    id, name, description, unit: page.units[unit],
    rows: rows.map(([price, comparable, match, reason]) => ({ price: prices[price], comparable, match: text(match), reason: text(reason) })),
  }));
  const compareRegions = (container, id) => {
    const concept = concepts.find((concept) => concept.id === id);
    if (!concept) {
      return fill(container, el("h1", {}, words.regions), el("p", {}, words.regionsIntroduction), table({
        caption: words.regions, rows: concepts, columns: [
          { head: words.concept, isHead: true, class: "words", value: (concept) => concept.name, cell: (concept) => [
            el("a", { href: address(`regios/${concept.id}`) }, concept.name), el("span", { class: "below" }, concept.description)] },
          { head: words.tariffs, kind: "count", value: (concept) => concept.rows.length },
          { head: words.regionsCount, kind: "count", value: (concept) => new Set(concept.rows.map((row) => row.price.product.list.region)).size },
        ],
      }));
    }
    fill(container,
      el("p", { class: "crumb" }, el("a", { href: address("regios") }, words.regions)),
      el("h1", {}, concept.name), el("p", { class: "lead" }, concept.description), el("p", {}, words.notCheaper),
      table({ caption: concept.name, rows: concept.rows, stacked: true, columns: [
        { head: words.product, isHead: true, class: "words", value: (row) => row.price.product.name,
          cell: (row) => productCell(row.price, row.price.product.list.name) },
        { head: words.list, class: "hidden", value: (row) => row.price.product.list.name },
        { head: words.form, class: "wide", value: (row) => row.price.form[1] },
        { head: words.amount, kind: "money", value: (row) => row.price.cents },
        { head: words.unit, value: (row) => row.price.unit[1] },
        { head: said("comparableAmount", concept.unit[1]), kind: "money", value: (row) => row.comparable },
        { head: words.match, value: (row) => row.match },
        { head: words.reason, class: "words why", value: (row) => row.reason },
      ] }), shareButton());
  };

  // ---- A product.

  const details = page.details.map(([key, heading, heads, rows]) => ({
    key, heading, heads, byProduct: Map.groupBy ? Map.groupBy(rows, (row) => row[0]) : rows.reduce(
      (all, row) => all.set(row[0], [...(all.get(row[0]) ?? []), row]), new Map()),
  }));

  const detailSection = ({ key, heading, heads, byProduct }, all) => {
    const rows = all.flatMap((product) => byProduct.get(product.place) ?? []);
    const columns = heads.map(([head, kind], place) => ({
      head, isHead: place === 0, class: kind || null, value: (row) => text(row[place + 1]),
    })).filter((column) => rows.some((row) => column.value(row)));
    return rows.length && el("section", {}, el("h2", {}, heading), ...(above[key]?.(all) ?? []),
      table({ caption: heading, rows, columns, stacked: true }));
  };

  // What stands above the table of a detail.
  const above = {
    billing: (all) => paragraphs(page.billing.filter(([place]) => all.some((product) => product.place === place))
      .map(([, sentence]) => sentence)),
    mix: (all) => [mixBar(all)],
  };

  // The rows of all comparisons in which a price takes part, as far as they lead from it.
  let rowsOfPrice;
  const course = (start) => {
    rowsOfPrice ??= pairs.flatMap(pairRows).filter((row) => row.from && row.to).reduce((all, row) => {
      for (const price of [row.from, row.to]) all.set(price, [...(all.get(price) ?? []), row]);
      return all;
    }, new Map());
    const seen = new Set(start);
    const rows = new Set();
    for (const price of seen) {
      for (const row of rowsOfPrice.get(price) ?? []) {
        rows.add(row);
        seen.add(row.from).add(row.to);
      }
    }
    return [...rows].sort((a, b) => a.pair.from - b.pair.from || a.pair.to - b.pair.to);
  };

  const product = (container, key) => {
    const all = sameProduct(key);
    if (!all.length) return fill(container, el("h1", {}, words.unknownProduct), el("p", {}, said("noProduct", key)));
    const [first] = all;
    const own = all.flatMap((product) => product.prices);
    const { list } = first;
    const rows = course(own);
    const sentences = page.continuations.filter(([from, to]) => all.some(({ place }) => place === from || place === to));
    const related = concepts.filter((concept) => concept.rows.some((row) => all.includes(row.price.product)));
    fill(container,
      el("p", { class: "crumb" }, el("a", { href: address("zoek", { lijst: list.id }) }, list.name), ` · ${list.title}`),
      el("h1", {}, first.name),
      el("p", { class: "quiet" }, [first.law[1], first.code && said("codeIs", first.code),
        first.printed !== first.code && said("printedIs", first.printed || words.nothing), list.validity].filter(Boolean).join(" · ")),
      own.length <= 3 && el("p", { class: "result" }, own.map((price) =>
        el("span", { class: "answer" }, euro(price.cents), " ", el("small", {}, said("perUnit", price.unit[1])
          + (price.form[0] === "zin" ? "" : ` (${price.form[1]})`))))),
      el("section", {}, el("h2", {}, words.pricesAndPlaces), table({
        caption: said("pricesOf", first.name), rows: own, stacked: true, columns: [
          { head: words.unit, isHead: true, value: (price) => price.unit[1] },
          { head: words.form, value: (price) => price.form[1] },
          { head: words.amount, kind: "money", value: (price) => price.cents },
          { head: words.where, class: "words", value: (price) => text(price.where) },
          { head: words.searchWords, class: "words", value: (price) => text(price.search) },
          { head: words.line, kind: "count", value: (price) => price.line },
          { head: words.note, class: "words", value: (price) => text(price.note) },
        ].filter((column) => own.some((price) => column.value(price) !== "")),
      }),
      el("p", { class: "quiet" }, citation(list))),
      (rows.length || sentences.length) && el("section", {}, el("h2", {}, words.throughTime),
        ...sentences.map(([, , sentence]) => el("p", {}, sentence)),
        ...charts(own, rows),
        rows.length && table({ caption: words.throughTime, rows, stacked: true, columns: [
          { head: words.years, isHead: true, value: (row) => `${row.pair.from} → ${row.pair.to}` },
          { head: words.product, class: "words", value: pairName },
          { head: words.unit, value: (row) => row.unit[1] },
          { head: words.form, value: (row) => row.price.form[1] },
          { head: words.old, kind: "money", value: (row) => row.old },
          { head: words.new, kind: "money", value: (row) => row.now },
          { head: words.changePercent, kind: "percent", value: (row) => row.percent },
          { head: words.comparable, value: (row) => words["mark-" + row.mark], cell: (row) => badge(row.mark) },
        ] })),
      ...details.flatMap((detail) => [detailSection(detail, all), detail.key === "components" && buildUp(key)]),
      related.length && el("section", {}, el("h2", {}, words.sameElsewhere), el("ul", {}, related.map((concept) =>
        el("li", {}, el("a", { href: address(`regios/${concept.id}`) }, concept.name))))),
      shareButton());
  };

  // The build-up as the calculators know it: its picture, and the way to calculating with it.
  const buildUp = (key) => {
    if (!calculations.canRebuild?.(page.calculations, key)) return null;
    const picture = el("div");
    calculations.waterfall?.(picture, page.calculations, key);
    return el("section", {}, el("h2", {}, words.buildUp), picture,
      calculations.waterfall && tableButtons(words.buildUp, seenCells(picture)),
      el("p", { class: "controls" }, el("a", { class: "button primary", href: address(`opbouw/${key}`) }, words.rebuildIt)));
  };

  // The shares of a mix as one bar.
  const mixBar = (all) => {
    const { heads, byProduct } = details.find((detail) => detail.key === "mix");
    const share = heads.findIndex(([, kind]) => kind === "number");
    const numbers = all.flatMap((product) => byProduct.get(product.place) ?? [])
      .map((row) => Number(text(row[share + 1]).replace(words.decimal, ".").replace("%", "")));
    const total = Math.max(100, numbers.reduce((sum, number) => sum + number, 0));
    let left = 0;
    return drawn("svg", { viewBox: "0 0 360 12", class: "mix", "aria-hidden": "true" }, ...numbers.map((number, place) => {
      const bar = drawn("rect", { x: (left / total) * 360, y: 0, width: Math.max(0, (number / total) * 360 - 1), height: 12,
        class: `share-${place % 6}` });
      left += number;
      return bar;
    }));
  };

  // A chart for each unit and form of which there are prices of several years.
  const charts = (own, rows) => {
    const groups = Map.groupBy ? Map.groupBy(own, (price) => price.unit[0] + price.form[0])
      : own.reduce((all, price) => all.set(price.unit[0] + price.form[0], [price]), new Map());
    return [...groups.values()].map(([price]) => {
      const steps = course([price]).filter((row) => row.unit === price.unit
        && [row.from, row.to].every((side) => side.unit === price.unit && side.form === price.form));
      return steps.length ? chart(price, steps) : null;
    }).filter(Boolean);
  };

  const chart = (price, steps) => {
    const points = [...new Set(steps.flatMap((row) => [row.from, row.to]))];
    const years = points.map((point) => Number(point.product.list.year));
    const [first, last, top] = [Math.min(...years), Math.max(...years), Math.max(...points.map((point) => point.cents))];
    const [width, height, side, foot, head] = [360, 200, 48, 26, 26];
    const x = (point) => side + ((Number(point.product.list.year) - first) / Math.max(1, last - first)) * (width - 2 * side);
    const y = (point) => height - foot - (point.cents / top) * (height - foot - head);
    const label = said("chartOf", price.product.name, price.unit[1]) + " "
      + points.map((point) => `${point.product.list.year}: ${euro(point.cents)}`).join("; ");
    const labelled = new Set();
    return el("figure", {}, drawn("svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "img", "aria-label": label },
      drawn("line", { x1: 0, x2: width, y1: height - foot, y2: height - foot, class: "axis" }),
      ...steps.map((row) => drawn("line", { x1: x(row.from), y1: y(row.from), x2: x(row.to), y2: y(row.to), class: `step ${row.mark}` })),
      ...points.flatMap((point) => {
        const place = `${x(point)} ${point.cents}`;
        const isNew = !labelled.has(place);
        labelled.add(place);
        const dot = drawn("circle", { cx: x(point), cy: y(point), r: 4.5, class: point === price ? "dot here" : "dot" });
        return isNew ? [dot, drawn("text", { x: x(point), y: y(point) - 11, class: "amount" }, euro(point.cents))] : [dot];
      }),
      ...[...new Set(years)].map((year) => drawn("text", { x: x(points[years.indexOf(year)]), y: height - 8, class: "year" }, String(year)))),
    el("figcaption", {}, said("chartCaption", price.unit[1]), " ",
      [...new Set(steps.map((row) => row.mark))].map((mark) => words["line-" + mark]).filter(Boolean).join(" ")));
  };

  // ---- Calculating: the frame in which the calculators stand.

  const calculator = (name) => (container, rest, state) => {
    const part = el("div", { class: "calculator" });
    fill(container, el("h1", {}, words[name]), part, tableButtons(words[name], seenCells(part)), shareButton());
    const onState = (state) => keep([calculators[name], rest].filter(Boolean).join("/"), state);
    if (name === "rebuild") calculations.rebuild(part, page.calculations, rest || state.product, state, onState);
    else calculations[name](part, page.calculations, state, onState);
  };
  const calculators = { index: "indexeren", group: "groep", rebuild: "opbouw" };

  // ---- What volumes cost, as the program wrote it.

  const written = document.getElementById("costs")?.firstElementChild;
  const costs = (container) => {
    const [title, ...parts] = written.cloneNode(true).children;
    fill(container, el("h1", {}, title.textContent), ...parts, shareButton());
    // Within the lists they stand one level lower.
    for (const heading of container.querySelectorAll("h3")) heading.replaceWith(el("h2", {}, heading.textContent));
  };

  // ---- About.

  const about = (container) => fill(container,
    el("h1", {}, words.aboutThis),
    ...page.about.map(([heading, ...sentences]) => el("section", {}, el("h2", {}, heading), ...paragraphs(sentences))),
    el("section", {}, el("h2", {}, words.sources), el("ol", {}, lists.map((list) => el("li", {}, citation(list))))));

  // ---- From an address to a view.

  const views = {
    "": { show: (container, rest, state) => search(container, state, true) },
    zoek: { name: words.search, show: (container, rest, state) => search(container, state, false) },
    vergelijk: { name: words.compare, show: (container, rest, state) => compare(container, state) },
    regios: { name: words.regions, show: compareRegions, isLeftOut: !concepts.length },
    product: { show: product, isInside: "zoek" },
    kosten: { name: words.costs, show: costs, isLeftOut: !written },
    ...Object.fromEntries(Object.entries(calculators).map(([name, path]) => [path, {
      name: words[name], show: calculator(name),
      isLeftOut: !calculations[name],
    }])),
    over: { name: words.about, show: about },
  };

  const header = () => document.getElementById("top").replaceChildren(
    el("a", { class: "skip", href: "#content", onclick: (event) => { event.preventDefault(); main.focus(); } }, words.skip),
    el("div", { class: "bar" },
      el("a", { class: "home", href: "#/" }, words.title),
      el("nav", { "aria-label": words.menu }, el("ul", {}, Object.entries(views)
        .filter(([, view]) => view.name && !view.isLeftOut)
        .map(([path, view]) => el("li", {}, el("a", { href: address(path), "data-view": path }, view.name)))))));

  const main = document.getElementById("content");
  const show = (isFirst) => {
    const { view: asked, rest, state } = route();
    const view = views[asked] && !views[asked].isLeftOut ? asked : "";
    const container = el("div", { class: `view view-${view || "start"}` });
    views[view].show(container, rest, state);
    main.replaceChildren(container);
    for (const link of document.querySelectorAll("#top [data-view]")) {
      const isHere = link.dataset.view === (views[view].isInside ?? view);
      if (isHere) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    }
    const heading = main.querySelector("h1");
    document.title = view === "" ? words.title : `${heading.textContent} – ${words.title}`;
    if (isFirst) return;
    scrollTo(0, 0);
    heading.tabIndex = -1;
    heading.focus();
  };

  header();
  addEventListener("hashchange", () => { if (location.hash === "" || location.hash.startsWith("#/")) show(false); });
  show(true);
})();
