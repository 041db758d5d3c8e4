/** What is drawn of a piece of equipment around its place: 26 units wide, on a sheet of 1200. The same classes as in any plan. */
const BOX = '<rect x="-13" y="-13" width="26" height="26" class="hit"/>';
const FRAME = '<rect x="-11" y="-11" width="22" height="22" rx="3" class="solid"/>';
const ROUND = '<circle r="10" class="solid"/>';

const TYPES: Record<string, string> = {
  AIR_HANDLER:
    '<rect x="-30" y="-14" width="60" height="28" class="hit"/><rect x="-29" y="-13" width="58" height="26" class="solid"/><path d="M-12 -13v26M6 -13v26M-29 -13L-12 13"/><circle cx="17.5" cy="0" r="8"/>',
  FAN: `${BOX}${ROUND}<path d="M0 0Q6 -7 0 -9Q-4 -5 0 0Q9 2 7 7Q1 8 0 0Q-9 3 -8 -3Q-4 -4 0 0"/>`,
  PUMP: `${BOX}${ROUND}<path d="M-5 -8.5L10 0L-5 8.5"/>`,
  BOILER: `${BOX}${FRAME}<path d="M0 -8Q7 -1 4 5A4.6 4.6 0 0 1 -5 4Q-5 0 -2 -2Q0 -4 0 -8Z"/>`,
  CHILLER: `${BOX}${FRAME}<rect x="-8" y="-7" width="16" height="5" rx="2.5"/><rect x="-8" y="2" width="16" height="5" rx="2.5"/>`,
  COOLING_TOWER: `${BOX}<path d="M-12 10L-8 -10H8L12 10Z" class="solid"/><path d="M-6 -3H6M-8 3H8"/>`,
  HEAT_EXCHANGER: `${BOX}${ROUND}<path d="M-10 0h5l5 -5l0 10l5 -5h5"/>`,
  TERMINAL_BOX: `${BOX}<rect x="-12" y="-8" width="24" height="16" class="solid"/><path d="M-5 -8v16M-5 8L5 -8M5 -8v16"/>`,
  FAN_COIL: `${BOX}${FRAME}<path d="M-7 -4h14M-7 0q3.5 -4 7 0t7 0M-7 5q3.5 -4 7 0t7 0"/>`,
  COMPUTER_ROOM_UNIT: `${BOX}${FRAME}<path d="M0 -7V7M-6 -3.5L6 3.5M-6 3.5L6 -3.5" class="thin"/>`,
  LIGHTING: '<rect x="-15" y="-8" width="30" height="16" class="hit"/><rect x="-14" y="-2.5" width="28" height="5" rx="2.5" class="lamp"/>',
  DOOR: `${BOX}<rect x="-7" y="-9" width="14" height="18" rx="3" class="solid"/><circle cx="0" cy="-3" r="2.2"/><path d="M0 -1v5"/>`,
  CAMERA: `${BOX}<rect x="-9" y="-5" width="14" height="10" rx="2" class="solid"/><path d="M5 -2l5 -3v10l-5 -3z" class="solid"/>`,
  FIRE_PANEL: `${BOX}${FRAME}<path d="M0 -6Q5 0 3 4A3.6 3.6 0 0 1 -4 3Q-4 0 -1 -2Q0 -3 0 -6Z"/>`,
  INTRUSION_DETECTION: `${BOX}<path d="M0 -10L9 -7V0Q9 7 0 11Q-9 7 -9 0V-7Z" class="solid"/><path d="M-4 0l3 3.5l5.5 -6.5"/>`,
  ELEVATOR: `${BOX}<rect x="-11" y="-11" width="22" height="22" class="solid"/><path d="M-11 -11L11 11M11 -11L-11 11"/>`,
  METER: `${BOX}${FRAME}<text y="4.5" font-size="12" text-anchor="middle">Σ</text>`,
  CHARGING_STATION: `${BOX}${FRAME}<path d="M2 -7L-5 1H0L-2 7L5 -1H0Z"/>`,
  WEATHER_STATION: `${BOX}<circle r="3" class="solid"/><path d="M0 3V11M-6 11H6M0 -3V-10M-9 -10H9"/>`,
};

const SYSTEMS: Record<string, string> = {
  lighting: TYPES.LIGHTING!,
  security: TYPES.INTRUSION_DETECTION!,
  energy: TYPES.METER!,
  transport: TYPES.ELEVATOR!,
};

/** By its type, else by its system, else a plain box. */
export function symbolMarkup(type: string, system: string): string {
  return TYPES[type] ?? SYSTEMS[system] ?? `${BOX}${FRAME}<path d="M-5 0H5M0 -5V5"/>`;
}
