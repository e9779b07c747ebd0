import {
  type AnyRecord,
  type RecordOf,
  type RecordType,
  recordDefinitions,
} from '../../src/core/model/any-record.ts';

/** A customer's map of so many touchpoints, made without commands, because a thousand of those take long. */
export function bigMap(touchpoints: number): AnyRecord[] {
  const records: AnyRecord[] = [];
  const add = <Type extends RecordType>(type: Type, id: string, fields: Partial<RecordOf<Type>>): void => {
    records.push({ ...recordDefinitions[type].defaults, ...fields, id, type } as AnyRecord);
  };
  const orderOf = (number: number): string => `a${String.fromCharCode(48 + number)}`;
  add('map', 'map', { title: 'Большая карта' });
  add('journey', 'customer', { side: 'customer' });
  for (const [order, role] of (['touchpoints', 'emotions', 'pains', 'touchpoints'] as const).entries()) {
    add('lane', `lane-${order}`, { journeyId: 'customer', role, order: orderOf(order) });
  }
  const columns = 10;
  const stack = 5;
  const perStage = columns * stack;
  for (let number = 0; number < touchpoints; number += 1) {
    const stage = `stage-${Math.floor(number / perStage)}`;
    const inStage = number % perStage;
    if (inStage === 0) {
      const order = `b${String(number).padStart(6, '0')}1`;
      add('stage', stage, { journeyId: 'customer', title: `Этап ${number / perStage + 1}`, order });
    }
    add('touchpoint', `touchpoint-${number}`, {
      stageId: stage,
      laneId: number % 2 === 0 ? 'lane-0' : 'lane-3',
      column: Math.floor(inStage / stack),
      order: orderOf(inStage % stack),
      title: `Шаг ${number + 1}: клиент сверяет условия`,
      description: 'Смотрит тарифы и спрашивает в чате',
      emotion: { value: (number % 5) + 1, min: 1, max: 5, label: null, source: 'manual' },
    });
    if (number > 0) {
      const toId = `touchpoint-${number}`;
      add('connection', `connection-${number}`, { fromId: `touchpoint-${number - 1}`, toId });
    }
    if (number % 4 === 0) {
      add('pain', `pain-${number}`, {
        targetId: `touchpoint-${number}`,
        title: 'Ответа ждут долго',
        order: 'a1',
      });
    }
  }
  return records;
}
