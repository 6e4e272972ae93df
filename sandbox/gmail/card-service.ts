import type { Card, CardResponse, SubmitFormResponse } from './card-types.ts';
import {
  CARD_CLASSES,
  CARD_ENUMS,
  type CardClass,
  type CardMethod,
  REQUIRED_TEXT,
  WIDGET_KEYS,
} from './card-widgets.ts';
import type { Realm } from './realm.ts';

/** Google's limits for one card. */
const MAX_SECTIONS = 100;
const MAX_WIDGETS = 100;

type Json = Record<string, unknown>;

interface Content {
  readonly type: CardClass;
  readonly json: Json;
}

export interface CardServiceStandIn {
  /** The global `CardService`. */
  readonly CardService: object;
  /** What Google makes of the value that a trigger function returned. */
  readonly opened: (value: unknown) => CardResponse;
  /** What Google makes of the value that a button's function returned. */
  readonly clicked: (value: unknown) => SubmitFormResponse;
}

/**
 * A CardService that writes google.apps.card.v1 JSON. Unknown names, wrong arguments, missing required texts and cards
 * above Google's limits throw, as they do there.
 */
export function cardService(realm: Realm): CardServiceStandIn {
  const contents = new WeakMap<object, Content>();
  const fail = (message: string) => realm.fail('Exception', message);

  const contentOf = (value: unknown, classes: readonly string[], method: string): Content => {
    const content = typeof value === 'object' && value !== null ? contents.get(value) : undefined;
    if (content === undefined || !classes.includes(content.type)) {
      return fail(`The parameters don't match the method signature for CardService.${method}.`);
    }
    const required = REQUIRED_TEXT[content.type];
    if (required !== undefined && (content.json[required] ?? '') === '') {
      fail(`${content.type} needs a value for "${required}".`);
    }
    return content;
  };

  const create = (type: CardClass, json: Json = {}): object => {
    const methods: Readonly<Record<string, CardMethod>> = CARD_CLASSES[type];
    const target: Record<string, unknown> = {};
    const self = strict(target, `CardService.${type}`, fail);
    contents.set(self, { type, json });
    for (const [name, method] of Object.entries(methods)) {
      target[name] = (...values: unknown[]) => apply(self, { type, json }, name, method, values);
    }
    return self;
  };

  const apply = (self: object, content: Content, name: string, method: CardMethod, values: unknown[]): unknown => {
    const { type, json } = content;
    const [value] = values;
    const signature = `${type}.${name}`;
    if ('takes' in method) {
      if (typeof value !== method.takes) {
        fail(`The parameters (${typeof value}) don't match the method signature for CardService.${signature}.`);
      }
      json[method.sets] = value;
    } else if ('oneOf' in method) {
      if (!method.oneOf.includes(String(value))) fail(`Invalid value for CardService.${signature}.`);
      json[method.sets] = value;
    } else if ('appends' in method) {
      append(json, method.appends, contentOf(value, method.part, signature).json);
    } else if ('part' in method) {
      json[method.sets] = contentOf(value, method.part, signature).json;
    } else if ('clicks' in method) {
      const part = method.clicks === 'action' ? 'Action' : 'OpenLink';
      json.onClick = { [method.clicks]: contentOf(value, [part], signature).json };
    } else return special(self, content, name, method.special, values);
    return self;
  };

  const special = (self: object, { type, json }: Content, name: string, kind: string, values: unknown[]): unknown => {
    const [value] = values;
    switch (kind) {
      case 'build':
        if (type !== 'CardBuilder') return create('ActionResponse', json);
        if (lengthOf(json.sections) > MAX_SECTIONS) fail('A card can have at most 100 sections.');
        return create('Card', json);
      case 'printJson':
        return JSON.stringify(json);
      case 'widget': {
        const widget = contentOf(value, [...Object.keys(WIDGET_KEYS), 'TextButton', 'ImageButton'], `${type}.${name}`);
        const key = WIDGET_KEYS[widget.type];
        append(
          json,
          'widgets',
          key === undefined ? { buttonList: { buttons: [widget.json] } } : { [key]: widget.json },
        );
        if (lengthOf(json.widgets) > MAX_WIDGETS) fail('A section can have at most 100 widgets.');
        return self;
      }
      case 'parameters': {
        const entries = Object.entries(Object(value) as Json);
        if (entries.some(([, parameter]) => typeof parameter !== 'string')) {
          fail('Values of Action parameters have to be strings.');
        }
        json.parameters = entries.map(([key, parameter]) => ({ key, value: parameter }));
        return self;
      }
      case 'item':
        append(json, 'items', { text: String(value), value: String(values[1]), selected: values[2] === true });
        return self;
      case 'icon':
        json.knownIcon = value;
        return self;
      case 'multiline':
        json.type = value === true ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
        return self;
      default:
        append(json, 'steps', stepOf(name, value));
        return self;
    }
  };

  const stepOf = (name: string, value: unknown): Json => {
    if (name === 'popCard') return { pop: true };
    if (name === 'popToRoot') return { popToRoot: true };
    return { [name]: contentOf(value, ['Card'], `Navigation.${name}`).json };
  };

  const service: Record<string, unknown> = {};
  for (const name of Object.keys(CARD_CLASSES) as CardClass[]) {
    if (name !== 'Card' && name !== 'ActionResponse') service[`new${name}`] = () => create(name);
  }
  for (const [name, values] of Object.entries(CARD_ENUMS)) {
    const entries = Object.fromEntries(values.map((value) => [value, value]));
    service[name] = strict(entries, `CardService.${name}`, fail);
  }
  return {
    CardService: strict(service, 'CardService', fail),
    opened: (value) => {
      const cards = Array.isArray(value) ? value : [value];
      const navigations = cards.map((card) => ({ pushCard: contentOf(card, ['Card'], 'Card').json as Card }));
      return { action: { navigations } };
    },
    clicked: (value) => {
      const { json } = contentOf(value, ['ActionResponse'], 'ActionResponse');
      const { navigation, stateChanged, ...rest } = json;
      const { steps } = (navigation ?? {}) as { steps?: CardResponse['action']['navigations'] };
      const action = { ...(steps === undefined ? {} : { navigations: steps }), ...rest };
      return { renderActions: { action }, stateChanged: stateChanged === true };
    },
  };
}

/** An object on which a name that does not exist throws instead of being undefined. */
function strict(target: object, name: string, fail: (message: string) => never): object {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      // `then` is asked for by every await, symbols by the language itself.
      if (typeof key === 'symbol' || key === 'then' || key in object) return Reflect.get(object, key, receiver);
      return fail(`${name}.${key} is not a function`);
    },
  });
}

function append(json: Json, key: string, value: unknown): void {
  const list = json[key];
  if (Array.isArray(list)) list.push(value);
  else json[key] = [value];
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
