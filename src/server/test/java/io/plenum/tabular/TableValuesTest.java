package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which cells hold a value, which a status and which nothing. */
class TableValuesTest {

    /** Status words and flags of Niagara, BACnet, OPC and metering, in the cell, behind it and in a column of their own. */
    @Test
    void statusesOfManyKinds() throws Exception {
        assertThat(
                        TableDump.of(
                                "Time,A\n2026-01-14 00:00,1 {ok}\n2026-01-14 00:01,2 {overridden} @ 8\n2026-01-14 00:02,3 °C {stale}\n2026-01-14 00:03,- {null}\n2026-01-14 00:04,4 (Offline)\n2026-01-14 00:05,Comm Fail\n2026-01-14 00:06,5 {unheard of}\n"))
                .satisfies(dump -> {
                    assertThat(dump.values)
                            .containsExactly(
                                    "2026-01-14T00:00 A=1.0°C",
                                    "2026-01-14T00:01 A=2.0°C",
                                    "2026-01-14T00:02 A=3.0°C STALE",
                                    "2026-01-14T00:04 A=4.0°C DOWN",
                                    "2026-01-14T00:05 A='Comm Fail'°C DOWN",
                                    "2026-01-14T00:06 A=5.0°C");
                    assertThat(dump.leftOut).hasSize(1).first().asString().contains("STATUS", "[5]");
                });
        assertThat(TableDump.of(
                                "Time;Wert;Status\n14.01.2026 00:00;1,5;W\n14.01.2026 00:15;2,5;F\n14.01.2026 00:30;3,5;E\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 Wert=1.5", "2026-01-14T00:15 Wert=2.5 FAULT", "2026-01-14T00:30 Wert=3.5");
        assertThat(TableDump.of("Time,A,Quality,B,Quality\n2026-01-14 00:00,1,192,2,0\n2026-01-14 00:15,3,24,4,192\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 A=1.0",
                        "2026-01-14T00:00 B=2.0 FAULT",
                        "2026-01-14T00:15 A=3.0 DOWN",
                        "2026-01-14T00:15 B=4.0");
        assertThat(TableDump.of(
                                "Time,Point,Value,Status Flags\n2026-01-14 00:00,A,1,F/F/F/F\n2026-01-14 00:15,A,2,F/T/F/F\n")
                        .values)
                .containsExactly("2026-01-14T00:00 A=1.0", "2026-01-14T00:15 A=2.0 FAULT");
    }

    /** A fan's status is a value, whatever it is called. */
    @Test
    void aStatusOfAMachineIsAValue() throws Exception {
        assertThat(TableDump.of("Time,Fan Status,Status\n2026-01-14 00:00,On,1\n2026-01-14 00:15,Off,0\n").values)
                .contains("2026-01-14T00:00 Fan Status='On'", "2026-01-14T00:00 Status=1.0");
    }

    /** What programs print for no number, and numbers that stand for none: never a value. */
    @Test
    void whatIsNoValue() throws Exception {
        TableDump dump = TableDump.of(
                "Time,A,B\n2026-01-14 00:00,1.#QNAN,20\n2026-01-14 00:01,-1.#IND,20\n2026-01-14 00:02,1.#INF,20\n2026-01-14 00:03,#N/A,-9999\n"
                        + "2026-01-14 00:04,NaN,21\n2026-01-14 00:05,---,21\n2026-01-14 00:06,No Data,3.4028235E38\n2026-01-14 00:07,Infinity,21\n2026-01-14 00:08,7,21\n");
        assertThat(dump.values)
                .filteredOn(value -> value.contains(" A=") && !value.endsWith(" null"))
                .containsExactly("2026-01-14T00:08 A=7.0");
        assertThat(dump.values).filteredOn(value -> value.contains(" B=")).hasSize(7);
        assertThat(dump.leftOut).containsExactly("NO_DATA A '1.#QNAN' [2, 3, 4, 5, 7]", "CODE B '-9999' [5, 8]");
    }

    /** A register can truly read 9999; and a point that says nothing else says that. */
    @Test
    void aCodeIsOneOnlyFarFromEverythingElse() throws Exception {
        assertThat(TableDump.of(
                                "Time,A,B\n2026-01-14 00:00,9998,-9999\n2026-01-14 00:01,9999,-9999\n2026-01-14 00:02,10001,-9999\n")
                        .leftOut)
                .isEmpty();
    }

    /** A letter behind a number is a unit or makes it no number; it is never dropped. */
    @Test
    void whatStandsBehindANumber() throws Exception {
        assertThat(TableDump.of(
                                "Time,A\n2026-01-14 00:00,71.5F\n2026-01-14 00:01,71.5 °F\n2026-01-14 00:02,71.5D\n2026-01-14 00:03,0x1F\n2026-01-14 00:04,12:30\n2026-01-14 00:05,1e400\n")
                        .values)
                .containsExactly(
                        "2026-01-14T00:00 A=71.5°F",
                        "2026-01-14T00:01 A=71.5°F",
                        "2026-01-14T00:02 A='71.5D'°F",
                        "2026-01-14T00:03 A='0x1F'°F",
                        "2026-01-14T00:04 A='12:30'°F",
                        "2026-01-14T00:05 A='1e400'°F");
    }

    /** Decimal commas between commas without quotes tear each number in two. */
    @Test
    void numbersTornByTheSeparatorAreRefused() {
        assertThatThrownBy(() -> TableDump.of("Time,A,B\n2026-01-14 00:00,21,5,20,9\n2026-01-14 00:01,21,6,20,8\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessage("tabular.refused.torn");
    }
}
