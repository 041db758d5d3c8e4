package io.plenum.equipment.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModels;
import io.plenum.site.importing.FolderModel;
import io.plenum.web.RequestProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class EquipmentDocumentsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String CHILLER = "chiller-1";
    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");
    private static final NewDocument MANUAL = new NewDocument(DocumentKind.MANUAL, "Manual", null);
    private static final byte[] PDF = "%PDF-1.7 a page %%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private static BuildingModel model;

    private final SiteAccess models = mock();
    private final SiteModels all = mock();
    private final Audit audit = mock();
    private EquipmentDocuments documents;

    @BeforeAll
    static void read() throws IOException {
        model = FolderModel.read(Path.of("floorplans/aula-house"));
    }

    @BeforeEach
    void documents() {
        CurrentUser user = mock();
        when(user.name()).thenReturn("tom");
        when(all.current()).thenReturn(model);
        when(models.visible()).thenReturn(model);
        when(models.within(Role.TECHNICIAN)).thenReturn(model);
        database.jdbc().sql("DELETE FROM equipment_document").update();
        documents = new EquipmentDocuments(
                new DocumentStore(database.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC)),
                new DocumentSettings(DataSize.ofKilobytes(1)),
                all,
                models,
                user,
                audit,
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
    }

    /** Many small allowances would fill the disk that history needs: the site as a whole has a bound, and says so. */
    @Test
    void aSiteKeepsNoMoreThanItsBound() {
        byte[] half = Arrays.copyOf(PDF, 600);
        Arrays.fill(half, PDF.length, half.length, (byte) '\n');
        documents.add(CHILLER, MANUAL, half);
        assertThatThrownBy(() -> documents.add("ahu-1", MANUAL, half))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("equipment.document.problem.site"));
        assertThat(documents.of("ahu-1")).isEmpty();
    }

    @Test
    void whatIsAddedIsReadAndRemovedOnRecord() {
        EquipmentDocument added = documents.add(
                CHILLER, new NewDocument(DocumentKind.WARRANTY, " Five years ", LocalDate.of(2031, 1, 31)), PDF);
        assertThat(documents.of(CHILLER)).containsExactly(added);
        assertThat(added.title()).isEqualTo("Five years");
        assertThat(added.format()).isEqualTo(DocumentFormat.PDF);
        assertThat(documents.content(added)).isEqualTo(PDF);
        assertThat(documents.of("chiller-2")).isEmpty();
        verify(audit).changed(eq("equipment document added"), any(), any(), eq(null), eq(added));
        documents.remove(CHILLER, added.id());
        assertThat(documents.of(CHILLER)).isEmpty();
        verify(audit).changed(eq("equipment document removed"), any(), any(), eq(added), eq(null));
    }

    /** A picture is drawn anew, without the place that a camera writes into it; what calls itself a picture and is none is refused. */
    @Test
    void whatAFileIsIsSeenFromItsBytes() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        NewDocument photo = new NewDocument(DocumentKind.PHOTO, "Photo", null);
        EquipmentDocument added = documents.add(CHILLER, photo, png.toByteArray());
        assertThat(added.format()).isEqualTo(DocumentFormat.JPEG);
        assertThat(documents.content(added)).startsWith(0xff, 0xd8);
        assertThatThrownBy(() -> documents.add(CHILLER, photo, PDF)).isInstanceOf(RequestProblem.class);
        for (String other : new String[] {"<html><script>", "%PDF-1.7 cut", "", "MZ"}) {
            assertThatThrownBy(() -> documents.add(CHILLER, MANUAL, other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isInstanceOf(RequestProblem.class);
        }
        assertThat(documents.of(CHILLER)).hasSize(1);
    }

    @Test
    void thereAreNotMoreThanThirty() {
        for (int i = 0; i < 30; i++) {
            documents.add(CHILLER, MANUAL, PDF);
        }
        assertThatThrownBy(() -> documents.add(CHILLER, MANUAL, PDF)).isInstanceOf(RequestProblem.class);
    }

    /** Whoever may look there does not change; what is out of reach is as unknown as what is not there. */
    @Test
    void whoMayNotChangesNothing() {
        EquipmentDocument added = documents.add(CHILLER, MANUAL, PDF);
        when(models.within(Role.TECHNICIAN)).thenReturn(mock());
        clearInvocations(audit);
        assertThatThrownBy(() -> documents.add(CHILLER, MANUAL, PDF)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> documents.remove(CHILLER, added.id())).isInstanceOf(AccessDeniedException.class);
        when(models.visible()).thenReturn(mock());
        assertThatThrownBy(() -> documents.one(CHILLER, added.id())).isInstanceOf(RequestProblem.class);
        verifyNoInteractions(audit);
    }

    @Test
    void aWarrantyHasAnEndAndNothingElseHas() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        assertThatThrownBy(() -> new NewDocument(DocumentKind.WARRANTY, "W", null))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new NewDocument(DocumentKind.MANUAL, "M", day)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new NewDocument(DocumentKind.MANUAL, " ", null))
                .isInstanceOf(RequestProblem.class);
    }
}
