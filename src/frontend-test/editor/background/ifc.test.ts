import { beforeAll, expect, test } from 'vitest';
import { IfcAPI, LogLevel } from 'web-ifc';
import { IfcBuilding } from 'frontend/editor/background/ifc/ifc.js';
import { footprintOf, sectionOf } from 'frontend/editor/background/ifc/mesh.js';
import { kindOf } from 'frontend/editor/background/kind.js';

/** A box on a place: numbers from `id` on are taken; the last is that of its product. */
function box(id: number, kind: string, words: string, [x, y, z, w, d, h]: number[], placement = 20): string {
  return `#${id}=IFCCARTESIANPOINT((${[x! + w! / 2, y! + d! / 2, z].map(v => v!.toFixed(3)).join()}));
#${id + 1}=IFCAXIS2PLACEMENT3D(#${id},$,$);
#${id + 2}=IFCLOCALPLACEMENT(#${placement},#${id + 1});
#${id + 3}=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,${w!.toFixed(3)},${d!.toFixed(3)});
#${id + 4}=IFCEXTRUDEDAREASOLID(#${id + 3},#11,#13,${h!.toFixed(3)});
#${id + 5}=IFCSHAPEREPRESENTATION(#16,'Body','SweptSolid',(#${id + 4}));
#${id + 6}=IFCPRODUCTDEFINITIONSHAPE($,$,(#${id + 5}));
#${id + 7}=${kind}('${String(id).padStart(22, '0')}',$,${words.replace('@', `#${id + 2},#${id + 6}`)});
`;
}

const space = (name: string, long: string) => `'${name}',$,$,@,'${long}',.ELEMENT.,.INTERNAL.,$`;

/** Two storeys in metres, the upper one first in the file; two spaces and a wall on the ground floor. */
const MODEL = `ISO-10303-21;
HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','2026-01-01T00:00:00',(''),(''),'','','');FILE_SCHEMA(('IFC4'));ENDSEC;
DATA;
#1=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,(#16),#15);
#10=IFCCARTESIANPOINT((0.,0.,0.));
#11=IFCAXIS2PLACEMENT3D(#10,$,$);
#12=IFCAXIS2PLACEMENT2D(#17,$);
#13=IFCDIRECTION((0.,0.,1.));
#14=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
#15=IFCUNITASSIGNMENT((#14));
#16=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-05,#11,$);
#17=IFCCARTESIANPOINT((0.,0.));
#20=IFCLOCALPLACEMENT($,#11);
#30=IFCBUILDINGSTOREY('0000000000000000000030',$,'Upper floor',$,$,#20,$,$,.ELEMENT.,3.);
#31=IFCBUILDINGSTOREY('0000000000000000000031',$,'Ground floor',$,$,#20,$,$,.ELEMENT.,0.);
${box(100, 'IFCSPACE', space('0.01', 'B\\X2\\00FC\\X0\\ro'), [0, 0, 0, 5, 4, 2.5])}${box(110, 'IFCSPACE', space('0.02', ''), [5.2, 0, 0, 3, 4, 2.5])}
${box(120, 'IFCSPACE', space('1.01', 'Attic'), [0, 0, 3, 8.2, 4, 2.5])}${box(130, 'IFCWALL', `'W',$,$,@,$,$`, [5, 0, 0, 0.2, 4, 2.5])}
#200=IFCRELAGGREGATES('0000000000000000000200',$,$,$,#31,(#107,#117));
#201=IFCRELAGGREGATES('0000000000000000000201',$,$,$,#30,(#127));
#202=IFCRELCONTAINEDINSPATIALSTRUCTURE('0000000000000000000202',$,$,$,(#137),#31);
ENDSEC;
END-ISO-10303-21;
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const api = new IfcAPI();

beforeAll(async () => {
  await api.Init();
  api.SetLogLevel(LogLevel.LOG_LEVEL_OFF);
});

test('storeys are offered from the lowest, and the spaces of one are its rooms, with number, name and area', () => {
  const building = new IfcBuilding(api, bytes(MODEL));
  expect(building.storeys.map(({ name }) => name)).toEqual(['Ground floor', 'Upper floor']);
  const ground = building.background(0);
  expect(ground.metresPerUnit).toBe(0.01);
  expect(ground.rooms.map(({ name, area = 0 }) => [name, Math.round(area / 100) / 100])).toEqual([['0.01 Büro', 20], ['0.02', 12]]); // prettier-ignore
  expect([ground.width, ground.height].map(Math.round)).toEqual([820, 400]);
  expect(ground.rooms.map(room => room.points.length)).toEqual([4, 4]);
  expect(building.background(1).rooms.map(room => room.name)).toEqual(['1.01 Attic']);
});

test('walls are cut as in a plan', () => {
  const { walls } = new IfcBuilding(api, bytes(MODEL)).background(0);
  const xs = walls.flatMap(([x1, , x2]) => [x1, x2]).map(Math.round);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([500, 520]);
});

test('what is no model, or has no storeys, says so', () => {
  const none = MODEL.replace(/#3[01]=IFCBUILDINGSTOREY.*\n/g, '');
  expect(() => new IfcBuilding(api, bytes(none))).toThrow('background.problem.no-storeys');
  expect(() => new IfcBuilding(api, bytes('ISO-10303-21;\nnothing'))).toThrow();
  expect(kindOf(bytes(MODEL))).toBe('ifc');
});

test('the floor of a body with a hole has the outer outline and the area without the hole', () => {
  const ring = (r: number): [number, number, number][] => [[-r, 0, -r], [r, 0, -r], [r, 0, r], [-r, 0, r]]; // prettier-ignore
  const places = [...ring(200), ...ring(100)];
  const corners = [0, 1, 2, 3].flatMap(i => [i, (i + 1) % 4, 4 + i, (i + 1) % 4, 4 + ((i + 1) % 4), 4 + i]);
  const footprint = footprintOf([{ places, corners }]);
  expect(footprint?.area).toBe(120_000);
  expect(footprint?.points).toHaveLength(4);
  expect(footprintOf([])).toBeNull();
  expect(sectionOf([{ places: [[0, 0, 0], [0, 10, 0], [10, 0, 0]], corners: [0, 1, 2] }], 5)).toEqual([[0, 0, 5, 0]]); // prettier-ignore
});
