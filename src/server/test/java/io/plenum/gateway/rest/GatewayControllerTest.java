package io.plenum.gateway.rest;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.plenum.gateway.GatewayBuffer;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.enrolment.GatewayEditor;
import io.plenum.gateway.enrolment.IssuedCode;
import io.plenum.gateway.enrolment.LinkReach;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.overview.GatewayOverviews;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import io.plenum.link.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The shape of the API. Who may call it is AccessMatrixIT's. */
class GatewayControllerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T18:00:00Z");

    private final GatewayOverviews overviews = mock();
    private final GatewayEditor editor = mock();
    private final LinkReach reach = mock();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new GatewayController(overviews, editor, reach, new StaticMessageSource()))
            .build();

    @Test
    void aGatewayIsShownWithItsBacklogItsClockAndItsRevocation() throws Exception {
        GatewayBuffer buffer = new GatewayBuffer(GatewayBuffer.State.READY, 12, 3_400, 9_000, NOW, 7);
        GatewayStatus state = new GatewayStatus(
                "north",
                false,
                false,
                true,
                NOW,
                "10.1.2.3",
                "0.1.0",
                List.of("bacnet"),
                1,
                NOW,
                buffer,
                Duration.ofMillis(-7400),
                1,
                2,
                3,
                120_000,
                4,
                Problem.of("connector.problem.gateway-lost", "north"));
        GatewayEntry entry = new GatewayEntry(
                "north",
                UUID.randomUUID(),
                false,
                List.of("bacnet"),
                NOW,
                new IssuedCertificate("1f", NOW.plusSeconds(60)),
                new Revocation(NOW, "erna", "stolen"),
                "0.1.0",
                NOW);
        when(overviews.all()).thenReturn(List.of(new GatewayOverview("north", entry, state, List.of("plant"))));
        mvc.perform(get("/api/v1/gateways"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].name").value("north"))
                .andExpect(jsonPath("$.items[0].condition").value("REVOKED"))
                .andExpect(jsonPath("$.items[0].buffer.batches").value(12))
                .andExpect(jsonPath("$.items[0].buffer.dropped").value(7))
                .andExpect(jsonPath("$.items[0].clockDifferenceSeconds").value(-7.4))
                .andExpect(jsonPath("$.items[0].revocation.by").value("erna"))
                .andExpect(jsonPath("$.items[0].certificateUntil").value("2026-11-29T18:01:00Z"))
                .andExpect(jsonPath("$.items[0].packetsRefused").value(120_000))
                .andExpect(jsonPath("$.items[0].eventsDropped").value(4))
                .andExpect(jsonPath("$.items[0].lastError").value("connector.problem.gateway-lost"))
                .andExpect(jsonPath("$.items[0].connections[0]").value("plant"));
    }

    /** A script that opens a site needs the command, and to know that it cannot work yet. */
    @Test
    void aCodeComesWithItsCommandAndWhetherTheLinkIsOpen() throws Exception {
        IssuedCode code = new IssuedCode("north", "bacnet", "AAAAA", NOW);
        when(editor.issueCode("north", "bacnet", false)).thenReturn(code);
        when(reach.command(code)).thenReturn("./plenum gateway …");
        when(reach.isHereOnly()).thenReturn(true);
        mvc.perform(post("/api/v1/gateways/codes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"north\",\"kind\":\"bacnet\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("AAAAA"))
                .andExpect(jsonPath("$.command").value("./plenum gateway …"))
                .andExpect(jsonPath("$.reachable").value(false));
    }

    @Test
    void toRevokeAndToRemoveNeedAReason() throws Exception {
        mvc.perform(post("/api/v1/gateways/north/revoke")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\" \"}"))
                .andExpect(status().isBadRequest());
        mvc.perform(delete("/api/v1/gateways/north")).andExpect(status().isBadRequest());
        verifyNoMoreInteractions(editor);
        mvc.perform(post("/api/v1/gateways/north/revoke")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"stolen\"}"))
                .andExpect(status().isNoContent());
        mvc.perform(delete("/api/v1/gateways/north").param("reason", "sold")).andExpect(status().isNoContent());
        verify(editor).revoke("north", "stolen");
        verify(editor).remove("north", "sold");
    }
}
