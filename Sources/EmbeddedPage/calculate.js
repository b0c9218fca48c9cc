"use strict";

/** Exact arithmetic, and the calculators of the page. No sentence stands here: `data.texts` has them all. */
const Calculators = (() => {
  // MARK: Numbers

  /** The greatest common divisor of two whole numbers from zero. */
  const divisor = (a, b) => {
    while (b) [a, b] = [b, a % b];
    return a;
  };

  /** A fraction of whole numbers in lowest terms, with a denominator above zero. */
  class Fraction {
    constructor(numerator, denominator = 1n) {
      const common = divisor(numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator);
      const sign = denominator < 0n ? -common : common;
      [this.numerator, this.denominator] = [numerator / sign, denominator / sign];
    }

    /** A number as the data have it: `-4.91` or `100/3`; nothing for something else. */
    static of(text) {
      if (typeof text !== "string" || text.length > 200) return null;
      const parts = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
      if (!parts || (parts[4] && !BigInt(parts[4]))) return null;
      const [, sign, whole, decimals = "", denominator] = parts;
      return new Fraction(
        BigInt(sign + whole + decimals), denominator ? BigInt(denominator) : 10n ** BigInt(decimals.length));
    }

    plus(other) {
      return new Fraction(
        this.numerator * other.denominator + other.numerator * this.denominator, this.denominator * other.denominator);
    }

    minus(other) {
      return this.plus(new Fraction(-other.numerator, other.denominator));
    }

    times(other) {
      return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
    }

    /** The quotient; nothing where the other is zero. */
    over(other) {
      if (!other.numerator) return null;
      return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
    }

    /** Below zero, zero or above zero as this is less than, equal to or more than the other. */
    compare(other) {
      const difference = this.numerator * other.denominator - other.numerator * this.denominator;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    }

    equals(other) {
      return this.compare(other) === 0;
    }

    get magnitude() {
      return this.numerator < 0n ? new Fraction(-this.numerator, this.denominator) : this;
    }

    /** Rounded to some decimals, a half away from zero. */
    rounded(decimals) {
      const scale = 10n ** BigInt(decimals);
      const { numerator, denominator } = this.magnitude;
      const units = (2n * numerator * scale + denominator) / (2n * denominator);
      return new Fraction(this.numerator < 0n ? -units : units, scale);
    }

    /** As programs write it, rounded to some decimals: `1234.50`. */
    text(decimals) {
      const { numerator, denominator } = this.rounded(decimals);
      const units = (numerator * 10n ** BigInt(decimals)) / denominator;
      const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
      const whole = digits.slice(0, digits.length - decimals);
      return (units < 0n ? "-" : "") + whole + (decimals ? `.${digits.slice(digits.length - decimals)}` : "");
    }

    /** As the data have it, exact: `4.91` where it ends within six decimals, else `100/3`. */
    get exact() {
      for (let decimals = 0; decimals <= 6; decimals += 1) {
        if (this.rounded(decimals).equals(this)) return this.text(decimals);
      }
      return `${this.numerator}/${this.denominator}`;
    }

    /** Near enough for a place in a picture, and for nothing else. */
    get drawn() {
      return Number(this.rounded(4).text(4));
    }
  }

  /** A whole number as a fraction. */
  const whole = (number) => new Fraction(BigInt(number));
  const [ZERO, ONE, HUNDRED] = [0, 1, 100].map(whole);
  const CENT = 2;
  const least = (a, b) => (a.compare(b) < 0 ? a : b);
  const most = (a, b) => (a.compare(b) > 0 ? a : b);

  // MARK: Formulas

  /**
   * What a formula gives; nothing where a figure has no value or something is divided by zero.
   *
   * A text is a number, a whole number the place of a figure, and a list an operation with its formulas:
   * `["÷", 3, ["−", "1", 4]]`; `["≈", 3, 2]` rounds to two decimals.
   */
  function value(formula, figures) {
    if (typeof formula === "string") return Fraction.of(formula);
    if (typeof formula === "number") return figures[formula];
    const [sign, first, second] = formula;
    const left = value(first, figures);
    if (!left) return null;
    if (sign === "≈") return left.rounded(second);
    const right = value(second, figures);
    if (!right) return null;
    switch (sign) {
      case "+": return left.plus(right);
      case "−": return left.minus(right);
      case "×": return left.times(right);
      default: return left.over(right);
    }
  }

  /** All figures of a calculation, with some of them changed: `{ 3: Fraction }`. */
  function evaluate(cells, changes = {}) {
    const figures = [];
    cells.forEach((cell, place) => figures.push(changes[place] ?? value(cell.value, figures)));
    return figures;
  }

  // MARK: Words

  /** What is said and how numbers are written, by the data of the page. */
  class Wording {
    constructor({ texts, marks: [decimal, grouping] }) {
      Object.assign(this, { texts, decimal, grouping });
    }

    /** A sentence with values in it. */
    say(name, ...values) {
      return this.texts[name].replace(/\{(\d)\}/g, (_, place) => values[Number(place)]);
    }

    /** The headings of columns; `>` stays before one of numbers. */
    headings(...names) {
      return names.map((name) => name.replace(/\w+/, (word) => this.say(`${word}Heading`)));
    }

    /** A number of programs as people write it: `1.234,56` in Dutch. */
    written(text) {
      const [whole, decimals] = text.split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.grouping);
      return (decimals ? grouped + this.decimal + decimals : grouped);
    }

    /** Euros with cents, rounded once. */
    amount(fraction) {
      return this.written(fraction.text(CENT));
    }

    /** A percentage of a part of 1. */
    percent(fraction) {
      return `${this.plain(fraction.times(HUNDRED), 0)}%`;
    }

    /** A change as a percentage, with its sign. */
    change(fraction) {
      const text = this.written(fraction.times(HUNDRED).text(CENT));
      return `${fraction.rounded(4).compare(ZERO) > 0 ? "+" : ""}${text}%`;
    }

    /** With all decimals up to six and at least some; a number without an end with two. */
    plain(fraction, decimals) {
      for (let count = decimals; count <= 6; count += 1) {
        if (fraction.rounded(count).equals(fraction)) return this.written(fraction.text(count));
      }
      return this.written(fraction.text(CENT));
    }

    /** A figure as its field shows it, without its sign. */
    field(fraction, kind) {
      return kind === "%" ? this.plain(fraction.times(HUNDRED), 0) : this.plain(fraction, kind === "€" ? CENT : 0);
    }

    /** A figure with its sign. */
    figure(fraction, kind) {
      const text = this.field(fraction, kind);
      return kind === "€" ? `€ ${text}` : kind === "%" ? `${text}%` : text;
    }

    /**
     * Reads a number that somebody types: `35,33`, `35.33`, `1.234,56`, `€ 25`, `3%`.
     *
     * @returns {{number: ?Fraction, problem: ?string}} the number, or what is wrong in words
     */
    typed(text) {
      const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^€|%$/g, "");
      const wrong = (name, ...values) => ({ number: null, problem: this.say(name, text.trim(), ...values) });
      if (!/^\d[\d.,]*$/.test(bare)) return wrong("notANumber", this.written("3.5"));
      if (bare.length > 14) return wrong("tooManyDigits");
      const marks = bare.replace(/\d/g, "");
      // 1.234 is 1 234 for a Dutch reader and 1,234 for others; 0.125 is clear.
      const doubtful = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(bare);
      if (doubtful && (doubtful[2] === "." || doubtful[2] === this.grouping)) {
        return wrong("twoReadings", doubtful[1] + doubtful[3], doubtful[1] + this.decimal + doubtful[3]);
      }
      const last = marks.at(-1);
      const grouping = last === "," ? "." : ",";
      const grouped = new RegExp(`^\\d{1,3}(\\${grouping}\\d{3})+\\${last}\\d{1,6}$`);
      if (marks.length > 1 && !grouped.test(bare)) return wrong("notANumber", this.written("3.5"));
      const number = Fraction.of(bare.split(grouping).join("").replace(",", "."));
      if (!number) return wrong("notANumber", this.written("3.5"));
      return /[.,]\d{7,}$/.test(bare) ? wrong("tooManyDigits") : { number, problem: null };
    }
  }

  // MARK: Parts of the page

  const SVG = "http://www.w3.org/2000/svg";
  let lastId = 0;
  const newId = (word) => `c-${word}-${(lastId += 1)}`;

  /** An element with attributes and children; a text is only ever a text. */
  function element(name, attributes = {}, ...children) {
    const made = name.startsWith("svg:") ? document.createElementNS(SVG, name.slice(4)) : document.createElement(name);
    for (const [key, setting] of Object.entries(attributes)) {
      if (typeof setting === "function") made.addEventListener(key, setting);
      else if (setting !== null && setting !== false) made.setAttribute(key, setting === true ? "" : setting);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  /**
   * A table with a caption. A heading that starts with `>` is of a column of numbers, with `~` of one of sentences.
   *
   * With sentences its cells stand below each other on a narrow screen; the roles say that it is a table all the same.
   */
  function table(caption, headings, rows, name = null) {
    const kinds = headings.map((heading) => ({ ">": "number", "~": "words" })[heading[0]] ?? null);
    const heads = headings.map((heading) => heading.replace(/^[>~]/, ""));
    const isStacked = kinds.includes("words");
    const role = (word) => (isStacked ? word : null);
    const head = (text, place) => element("th", { class: kinds[place], scope: "col", role: role("columnheader") }, text);
    const cell = (content, place) => element(
      place ? "td" : "th", {
        class: kinds[place], scope: place ? null : "row", role: role(place ? "cell" : "rowheader"),
        "data-head": role(heads[place]),
      }, content);
    const row = (cells) => element("tr", { role: role("row") }, ...cells);
    return element(
      "div", { class: "table", tabindex: "0", role: "region", "aria-label": caption },
      element(
        "table", { class: isStacked ? "stacked" : name, role: role("table") }, element("caption", {}, caption),
        element("thead", { role: role("rowgroup") }, row(heads.map(head))),
        element("tbody", { role: role("rowgroup") }, ...rows.map((cells) => row(cells.map(cell))))));
  }

  /** A remark under a result. */
  const remark = (text) => element("p", { class: "note" }, text);

  /** A list to choose from; one of names is wide. */
  function choice(label, options, chosen, onChange, isWide = false) {
    return element(
      "label", { class: isWide ? "field long" : "field" }, label,
      element(
        "select", { change: (event) => onChange(event.target.value) },
        ...options.map(([word, text]) => element("option", { value: word, selected: word === chosen }, text))));
  }

  /** A sentence that is read out when it changes, once somebody stops moving. */
  function outcome() {
    const shown = element("p", { class: "outcome" });
    const spoken = element("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
    let waiting;
    return {
      parts: [shown, spoken],
      show(sentence) {
        const text = sentence.replaceAll("€ ", "€\u00a0");
        const isFirst = !shown.textContent;
        shown.textContent = text;
        clearTimeout(waiting);
        if (!isFirst) waiting = setTimeout(() => { spoken.textContent = text; }, 400);
      },
    };
  }

  /**
   * A figure that can be moved: a slider and a field tied together, where it starts, and the way back.
   *
   * @param figure `{ label, kind, printed, isPrinted, note, least, below, slider: [first, last, step] }`
   * @returns {{element: Element, show: function(Fraction)}} the control, and how it shows another figure
   */
  function control(wording, figure, onChange) {
    const { kind, printed, slider: [first, last, step] } = figure;
    const [field, slider, note, problem] = ["field", "slider", "note", "problem"].map(newId);
    const places = Number(last.minus(first).over(step).rounded(0).text(0));
    const placeOf = (fraction) =>
      Math.min(Math.max(Number(fraction.minus(first).over(step).rounded(0).text(0)), 0), places);
    const said = element("p", { class: "problem", id: problem, hidden: true });
    const range = element("input", {
      type: "range", id: slider, min: "0", max: String(places), step: "1", "aria-describedby": note,
      input: () => move(least(first.plus(step.times(whole(range.value))), last)),
    });
    const text = element("input", {
      type: "text", id: field, inputmode: "decimal", autocomplete: "off", "aria-describedby": `${note} ${problem}`,
      "aria-label": wording.say("typeFigure", figure.label), change: typed,
    });
    const word = wording.say(figure.isPrinted ? "back" : "backToStart");
    const back = element(
      "button", {
        type: "button", class: "back", "aria-label": `${word}: ${figure.label}`,
        click: () => { move(printed); text.focus(); },
      }, word);

    function refuse(words) {
      said.textContent = words ?? "";
      said.hidden = !words;
      if (words) text.setAttribute("aria-invalid", "true");
      else text.removeAttribute("aria-invalid");
    }

    function show(fraction) {
      refuse(null);
      range.value = String(placeOf(fraction));
      range.setAttribute("aria-valuetext", wording.figure(fraction, kind));
      text.value = wording.field(fraction, kind);
      back.hidden = fraction.equals(printed);
    }

    function move(fraction) {
      show(fraction);
      onChange(fraction);
    }

    function typed() {
      const { number, problem: words } = wording.typed(text.value);
      const fraction = number && kind === "%" ? number.over(HUNDRED) : number;
      if (fraction && isPossible(figure, fraction)) move(fraction);
      else refuse(words ?? limits(wording, figure));
    }

    const made = element(
      "div", { class: "movable" },
      element("label", { for: slider }, figure.label), range,
      element(
        "span", { class: "figure" }, kind === "€" ? "€ " : null, text, kind === "%" ? "%" : null),
      element("p", { class: "note", id: note }, figure.note, " ", back), said);
    return { element: made, show };
  }

  /** Whether a figure can be worked out with. */
  const isPossible = ({ least: from, below }, fraction) =>
    fraction.compare(from) >= 0 && (!below || fraction.compare(below) < 0);

  /** Between which figures one can be chosen. */
  function limits(wording, { kind, least: from, below }) {
    const first = wording.figure(from, kind);
    return below ? wording.say("fromBelow", first, wording.figure(below, kind)) : wording.say("from", first);
  }

  // MARK: Rebuilding

  /** The cells of a calculation: `[value]`, or `[value, name, kind, least, below, first, last, step]` for an input. */
  function calculation(source) {
    const cells = source.cells.map(([formula, name, kind, ...numbers]) => {
      const [from, below, ...slider] = numbers.map((number) => (number ? Fraction.of(number) : null));
      return { value: formula, name, kind, least: from, below, slider };
    });
    return { cells, printed: evaluate(cells) };
  }

  /** The figures of a state that differ from those that are printed, by their place; others are not heard. */
  function changes({ cells, printed }, state) {
    const changed = {};
    cells.forEach((cell, place) => {
      const read = cell.name && Fraction.of(state[cell.name]);
      if (!read) return;
      const fraction = cell.kind === "%" ? read.over(HUNDRED) : read;
      if (isPossible(cell, fraction) && !fraction.equals(printed[place])) changed[place] = fraction;
    });
    return changed;
  }

  /**
   * A tariff with the figures of a state, exact to the last rounding.
   *
   * @returns {{tariff: ?Fraction, figures: Array}} the tariff in euros with cents; nothing when none is left
   */
  function rebuilt(source, state) {
    const made = calculation(source);
    const figures = evaluate(made.cells, changes(made, state));
    const tariff = figures[source.tariff];
    return { tariff: tariff && tariff.compare(ZERO) >= 0 ? tariff : null, figures };
  }

  /**
   * What each step adds to the tariff of one client, so that together they are the tariff.
   *
   * A step with a bare number, as hours and a group are, adds nothing itself: all before it is multiplied.
   */
  function contributions(source, figures) {
    const amounts = [source.start, ...source.steps.map(([, , , after]) => after)].map((place) => figures[place]);
    if (amounts.some((amount) => !amount)) return [];
    let scale = ONE;
    const parts = [];
    for (let place = source.steps.length; place >= 0; place -= 1) {
      const [label, figure, kind] = place ? source.steps[place - 1] : [source.startLabel, source.start, "€"];
      if (kind === "#") {
        scale = scale.times(amounts[place].over(amounts[place - 1]) ?? ZERO);
      } else {
        const amount = place ? amounts[place].minus(amounts[place - 1]) : amounts[0];
        parts.unshift({ label, figure, kind, amount: amount.times(scale) });
      }
    }
    return parts;
  }

  /** A bar of a waterfall in a cell of its own, with the published tariff as a line behind it. */
  function bar(from, to, end, published, name) {
    const place = (fraction) => String((fraction.drawn / end) * 1000);
    const [left, right] = [least(from, to), most(from, to)];
    const width = String(Math.max(((right.drawn - left.drawn) / end) * 1000, 2));
    const line = published && element("svg:line", {
      class: "published", x1: place(published), x2: place(published), y1: "0", y2: "10",
      "vector-effect": "non-scaling-stroke",
    });
    return element(
      "svg:svg", { viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
      line || null, element("svg:rect", { class: name, x: place(left), y: "1", width, height: "8" }));
  }

  /** The steps from wage to tariff: a bar for each, beside what they are in figures. */
  function steps(wording, source, figures, printed) {
    const parts = contributions(source, figures);
    const published = figures[source.published];
    const tariff = figures[source.tariff];
    let reached = ZERO;
    const spans = parts.map(({ amount }) => {
      const from = reached;
      reached = from.plus(amount);
      return [from, reached];
    });
    const line = tariff.equals(published) ? null : published;
    // A little room, so that a line at the end is whole.
    const end = spans.flat().reduce(most, most(published, tariff)).drawn * 1.005 || 1;
    const shown = (figure, kind) => {
      const [now, before] = [figures[figure], printed[figure]].map((number) => wording.figure(number, kind));
      return now === before ? now : `${before} → ${now}`;
    };
    const rows = parts.map((part, place) => [
      part.label, shown(part.figure, part.kind), wording.amount(part.amount), wording.amount(spans[place][1]),
      bar(...spans[place], end, line, place ? (part.amount.compare(ZERO) < 0 ? "less" : "more") : "whole"),
    ]);
    const total = (name, amount, kind) => [
      wording.say(name), "", wording.amount(amount), wording.amount(amount),
      bar(ZERO, amount, end, null, `${kind} total`),
    ];
    if (line) rows.push(total("tariff", tariff, "whole"));
    rows.push(total("published", published, "printed"));
    // Hours and a group that somebody can move have no bar.
    const scaling = source.steps.filter(([, figure, kind]) => kind === "#" && source.cells[figure][1])
      .map(([label, figure, kind]) => `${label}: ${shown(figure, kind)}`).join("; ");
    return [
      table(
        wording.say(line ? "stepsCaptionWithLine" : "stepsCaption", source.name, source.unit),
        wording.headings("step", ">figure", ">amount", ">running", "bar"), rows, "waterfall"),
      ...(scaling ? [remark(wording.say("scaling", scaling))] : []),
    ];
  }

  /** What is to be known of a build-up. */
  const notes = (data, { notes }) => [...notes, data.method].filter(Boolean).map(remark);

  /** Whether the build-up of a product can be moved. */
  const canRebuild = (data, key) => Object.hasOwn(data.rebuilds, key);

  /** How a product is built up as its document prints it: a table with bars, without anything to move. */
  function waterfall(container, data, key) {
    if (!canRebuild(data, key)) return false;
    const source = data.rebuilds[key];
    const { printed } = calculation(source);
    container.replaceChildren(...steps(new Wording(data), source, printed, printed), ...notes(data, source));
    return true;
  }

  /**
   * A product of which the figures can be moved, and a choice of others.
   *
   * @param key the product; the state can name another one
   * @param state the figures that differ from those that are printed, such as `{ marge: "2" }`
   * @param onState hears each new state
   * @returns {boolean} whether there is a product that can be rebuilt
   */
  function rebuild(container, data, key, state, onState) {
    const keys = Object.keys(data.rebuilds);
    if (!keys.length) return false;
    const wording = new Wording(data);
    const chosen = [state.product, key].find((one) => canRebuild(data, one)) ?? keys[0];
    const usual = canRebuild(data, key) ? key : keys[0];
    const source = data.rebuilds[chosen];
    const made = calculation(source);
    const changed = changes(made, state);
    const answer = outcome();
    const picture = element("div");
    const product = choice(
      wording.say("product"), keys.map((one) => [one, data.rebuilds[one].name]), chosen, (other) => {
        onState(other === usual ? {} : { product: other });
        rebuild(container, data, key, { product: other }, onState);
        container.querySelector("select").focus();
      }, true);
    const all = element(
      "button", {
        type: "button",
        click: () => {
          for (const place of Object.keys(changed)) back(Number(place));
          show();
          tell();
        },
      },
      wording.say("allBack"));
    const controls = {};

    function back(place) {
      delete changed[place];
      controls[place]?.show(made.printed[place]);
    }

    function show() {
      const figures = evaluate(made.cells, changed);
      const [tariff, published] = [figures[source.tariff], figures[source.published]];
      all.hidden = !Object.keys(changed).length;
      if (!tariff || tariff.compare(ZERO) < 0) {
        answer.show(wording.say("noTariff"));
        picture.replaceChildren();
        return;
      }
      const difference = tariff.minus(published);
      const word = ["resultLess", "resultSame", "resultMore"][difference.compare(ZERO) + 1];
      answer.show(wording.say(
        word, wording.amount(tariff), source.unit, wording.amount(published), wording.amount(difference.magnitude),
        wording.change(difference.over(published) ?? ZERO)));
      picture.replaceChildren(...steps(wording, source, figures, made.printed));
    }

    function moved(place, fraction) {
      if (fraction.equals(made.printed[place])) delete changed[place];
      else changed[place] = fraction;
      show();
      tell();
    }

    function tell() {
      const figures = Object.entries(changed).map(([place, fraction]) => {
        const { name, kind } = made.cells[place];
        return [name, (kind === "%" ? fraction.times(HUNDRED) : fraction).exact];
      });
      onState(Object.fromEntries([...(chosen === usual ? [] : [["product", chosen]]), ...figures]));
    }

    const groups = source.groups.map(([heading, ...inputs]) => element(
      "fieldset", {}, element("legend", {}, heading),
      ...inputs.map(([place, label, note, isPrinted, presets]) => {
        const cell = made.cells[place];
        const one = control(
          wording, { ...cell, label, note, isPrinted, printed: made.printed[place] }, (fraction) => moved(place, fraction));
        one.show(changed[place] ?? made.printed[place]);
        controls[place] = one;
        const take = (fraction) => {
          one.show(fraction);
          moved(place, fraction);
        };
        const buttons = presets.map(([text, number]) =>
          element("button", { type: "button", click: () => take(Fraction.of(number)) }, text));
        if (buttons.length) one.element.append(element("p", { class: "presets" }, ...buttons));
        return one.element;
      })));
    container.replaceChildren(
      element("div", { class: "controls choices" }, product), ...answer.parts,
      element("div", { class: "controls movables" }, ...groups), element("p", { class: "controls" }, all), picture,
      ...notes(data, source));
    show();
    return true;
  }

  // MARK: Indexing

  /**
   * An amount, indexed along yearly percentages.
   *
   * @param formulas the step forward and the step back, of an amount and a percentage
   * @param percents by year, from the first to the last
   * @param rounding `yearly`, `final` or `none`
   * @returns {Array<Fraction>} the amount after each step, in the order in which they are taken
   */
  function indexed({ forward, back }, amount, percents, isBackward, rounding) {
    let reached = amount;
    const taken = isBackward ? [...percents].reverse() : percents;
    return taken.map((percent, place) => {
      reached = value(isBackward ? back : forward, [reached, percent]);
      const isLast = place === taken.length - 1;
      if (rounding === "yearly" || (rounding === "final" && isLast)) reached = reached.rounded(CENT);
      return reached;
    });
  }

  /** The years for which a percentage is needed: from 2023 to 2025, and from 2025 to 2023, the years 2024 and 2025. */
  function yearsBetween(from, to) {
    return Array.from({ length: Math.abs(to - from) }, (_, place) => Math.min(from, to) + 1 + place);
  }

  /** The versions that a clause has for a year, the one that is used first. */
  const versionsOf = (clause, year) => clause.years[year]?.versions ?? [];

  /**
   * The path that a state chooses: `clause`, `amount`, `from`, `to`, `round`, and a version such as `v2025`.
   *
   * What cannot be is as it is at the start. Where a year has no percentage there are no amounts.
   */
  function path(index, state) {
    const { clauses, years, start, roundings, formulas } = index;
    const clause = clauses.find(({ id }) => id === state.clause) ?? clauses[0];
    const typed = Fraction.of(state.amount);
    const amount = typed && typed.compare(ZERO) >= 0 ? typed.rounded(CENT) : Fraction.of(start.amount);
    const year = (name) => Number(years.includes(Number(state[name])) ? state[name] : start[name]);
    const [from, to] = [year("from"), year("to")];
    const [round] = roundings.find(([word]) => word === state.round) ?? [start.round];
    const needed = yearsBetween(from, to);
    const unknown = needed.filter((year) => !versionsOf(clause, year).length);
    const made = { clause, amount, from, to, round, years: needed, unknown, versions: [], amounts: [] };
    if (unknown.length) return made;
    made.versions = needed.map((year) => {
      const versions = versionsOf(clause, year);
      return versions.find(({ ref }) => ref === state[`v${year}`]) ?? versions[0];
    });
    const percents = made.versions.map(({ percent }) => Fraction.of(percent));
    made.amounts = indexed(formulas, amount, percents, to < from, round);
    return made;
  }

  /** An amount that follows a clause from one year to another; the state has what differs from the start. */
  function index(container, data, state, onState) {
    const wording = new Wording(data);
    const { clauses, years, start, roundings } = data.index;
    if (!clauses.length) return false;
    const chosen = { ...start };
    for (const [name, setting] of Object.entries(state)) if (typeof setting === "string") chosen[name] = setting;
    const answer = outcome();
    const [settings, result] = [element("div", { class: "controls choices" }), element("div")];
    const problem = element("p", { class: "problem", id: newId("problem"), hidden: true });
    function tell() {
      onState(Object.fromEntries(Object.entries(chosen).filter(([name, setting]) => setting !== (start[name] ?? ""))));
    }

    function choose(name, setting) {
      chosen[name] = setting;
      // Another clause has other versions.
      if (name === "clause") for (const key of Object.keys(chosen)) if (/^v\d+$/.test(key)) delete chosen[key];
      draw();
      tell();
    }

    function show() {
      const { clause, amount, from, to, round, years: needed, unknown, versions, amounts } = path(data.index, chosen);
      if (from === to) {
        answer.show(wording.say("sameYear"));
        result.replaceChildren();
        return;
      }
      if (unknown.length) {
        answer.show(wording.say("unknownYears", clause.name, unknown.join(", ")));
        result.replaceChildren(
          element("ul", {}, ...unknown.map((year) => element("li", {}, `${year}: ${clause.years[year]?.reason}`))));
        return;
      }
      const last = amounts.at(-1);
      const shown = (fraction) => (round === "none" ? wording.written(fraction.text(4)) : wording.amount(fraction));
      answer.show(wording.say(
        "indexed", wording.amount(amount), String(from), shown(last), String(to),
        wording.change(last.minus(amount).over(amount) ?? ZERO)));
      const rows = amounts.map((reached, step) => {
        const place = to < from ? needed.length - 1 - step : step;
        const { percent, ref, standing, derivation } = versions[place];
        return [
          String(needed[place]), `${wording.plain(Fraction.of(percent), 2)}%`, ref, standing, derivation,
          shown(reached),
        ];
      });
      result.replaceChildren(
        table(
          wording.say("indexCaption", clause.name),
          wording.headings("year", ">percent", "version", "standing", "~derivation", ">indexed"), rows),
        ...[...new Set(versions.map(({ note }) => note))].filter(Boolean).map(remark));
    }

    function draw() {
      const focused = settings.contains(document.activeElement) ? document.activeElement.dataset.name : null;
      const { clause, amount: start, from, to, round, years: needed } = path(data.index, chosen);
      const listed = years.map((year) => [String(year), String(year)]);
      const amount = element("input", {
        type: "text", inputmode: "decimal", autocomplete: "off", "aria-describedby": problem.id,
        value: wording.amount(start),
        change: () => {
          const read = wording.typed(amount.value);
          problem.textContent = read.problem ?? "";
          problem.hidden = !read.problem;
          if (read.problem) amount.setAttribute("aria-invalid", "true");
          else {
            chosen.amount = read.number.rounded(CENT).text(CENT);
            amount.removeAttribute("aria-invalid");
            amount.value = wording.amount(read.number);
            show();
            tell();
          }
        },
      });
      const several = needed.filter((year) => versionsOf(clause, year).length > 1);
      const choices = [
        ["clause", choice(wording.say("clause"), clauses.map(({ id, name }) => [id, name]), clause.id, (id) => choose("clause", id), true)],
        ["from", choice(wording.say("fromYear"), listed, String(from), (year) => choose("from", year))],
        ["to", choice(wording.say("toYear"), listed, String(to), (year) => choose("to", year))],
        ...several.map((year) => [`v${year}`, choice(
          wording.say("versionOf", String(year)),
          versionsOf(clause, year).map(({ ref, percent }) => [ref, `${ref}: ${wording.plain(Fraction.of(percent), 2)}%`]),
          chosen[`v${year}`], (ref) => choose(`v${year}`, ref))]),
        ["round", choice(wording.say("rounding"), roundings, round, (word) => choose("round", word))],
      ];
      for (const [name, made] of choices) made.querySelector("select").dataset.name = name;
      settings.replaceChildren(
        element("div", {}, element("label", { class: "field" }, wording.say("amount"), amount), problem),
        ...choices.map(([, made]) => made));
      settings.querySelector(`[data-name="${focused}"]`)?.focus();
      show();
    }

    container.replaceChildren(settings, ...answer.parts, result);
    draw();
    return true;
  }

  // MARK: Groups

  /** What a participant costs and what an hour of staff earns, in euros, exact; with the limits that a group goes beyond. */
  function grouped(group, participants, staff) {
    const session = [participants, staff].map(whole);
    return {
      cost: value(group.cost, session), income: value(group.income, session),
      beyond: group.limits.filter(([, excess]) => value(excess, session).compare(ZERO) > 0).map(([text]) => text),
    };
  }

  /**
   * Groups of a size that can be moved.
   *
   * @param state what differs from the start: `product`, `participants`, `staff`
   */
  function group(container, data, state, onState) {
    const wording = new Wording(data);
    const { products, start } = data.groups;
    if (!products.length) return false;
    const counted = (name) => {
      const text = /^\d{1,4}$/.test(state[name]) ? state[name] : start[name];
      return Math.min(Math.max(Number(text), 1), start.largest);
    };
    const chosen = {
      product: products.some(({ key }) => key === state.product) ? state.product : products[0].key,
      participants: counted("participants"), staff: Math.min(counted("staff"), counted("participants")),
    };
    const answer = outcome();
    const result = element("div");
    const movable = (name, last) => control(
      wording,
      {
        label: wording.say(name), kind: "#", printed: whole(start[name]), note: wording.say(`${name}Note`),
        least: ONE, below: whole(start.largest + 1), slider: [ONE, whole(last), ONE],
      },
      (fraction) => {
        chosen[name] = Number(fraction.rounded(0).text(0));
        if (name === "staff") chosen.participants = Math.max(chosen.participants, chosen.staff);
        else chosen.staff = Math.min(chosen.staff, chosen.participants);
        show();
        tell();
      });
    const controls = { participants: movable("participants", start.slider), staff: movable("staff", start.staffSlider) };

    function tell() {
      const differing = { ...chosen, participants: String(chosen.participants), staff: String(chosen.staff) };
      const usual = { product: products[0].key, participants: String(start.participants), staff: String(start.staff) };
      onState(Object.fromEntries(Object.entries(differing).filter(([name, setting]) => setting !== usual[name])));
    }

    function show() {
      const { participants, staff } = chosen;
      for (const [name, one] of Object.entries(controls)) one.show(whole(chosen[name]));
      const product = products.find(({ key }) => key === chosen.product);
      const now = grouped(product, participants, staff);
      const alone = product.alone ? Fraction.of(product.alone) : null;
      const words = alone ? ["incomeLess", "incomeSame", "incomeMore"][now.income.compare(alone) + 1] : "incomeOnly";
      const counted = (name, number) => wording.say(number === 1 ? `${name}One` : `${name}Many`, String(number));
      const [present, crew] = [counted("participants", participants), counted("staff", staff)];
      answer.show([
        wording.say("groupCost", product.label, present, crew, wording.amount(now.cost)),
        wording.say(words, wording.amount(now.income), alone ? wording.amount(alone) : ""),
        ...now.beyond.map((text) => wording.say("beyond", text)),
      ].join(" "));
      const sizes = Array.from({ length: start.slider - staff + 1 }, (_, place) => place + staff);
      const bySize = sizes.map((size) => {
        const { cost, income, beyond } = grouped(product, size, staff);
        const mark = beyond.length ? " *" : "";
        return [
          size === participants ? element("strong", {}, `${size}${mark}`) : `${size}${mark}`, wording.amount(cost),
          wording.amount(income), alone ? wording.say(income.compare(alone) > 0 ? "yes" : "no") : "",
        ];
      });
      const all = products.map((other) => {
        const { cost, income, beyond } = grouped(other, participants, staff);
        return [
          other.label, other.regime, `${wording.amount(Fraction.of(other.price))} ${other.unit}`,
          wording.amount(cost), wording.amount(income), beyond.join("; "),
        ];
      });
      result.replaceChildren(
        table(
          wording.say("sizesCaption", product.label, crew),
          wording.headings("participants", ">cost", ">income", "pays"), bySize),
        ...(sizes.some((size) => grouped(product, size, staff).beyond.length) ? [remark(wording.say("star"))] : []),
        table(
          wording.say("groupsCaption", present, crew),
          wording.headings("~product", "~regime", ">price", ">cost", ">income", "~limits"), all));
    }

    container.replaceChildren(
      element(
        "div", { class: "controls choices" },
        choice(wording.say("product"), products.map(({ key, label }) => [key, label]), chosen.product, (key) => {
          chosen.product = key;
          show();
          tell();
        }, true)),
      ...answer.parts,
      element(
        "div", { class: "controls movables" },
        element("div", {}, controls.participants.element), element("div", {}, controls.staff.element)),
      result);
    show();
    return true;
  }

  return { Fraction, Wording, canRebuild, evaluate, group, grouped, index, path, rebuild, rebuilt, waterfall };
})();
