package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What the framework says of itself, without any page having asked for it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccessMatrixIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({ViewsEntered.class, OneFloor.class})
class FrameworkWordsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "en, The server does not answer. Trying again",
        "de, Der Server antwortet nicht. Neuer Versuch",
        "fr, Le serveur ne répond pas. Nouvel essai"
    })
    void aPageLearnsThemInTheReadersLanguage(String language, String away) throws Exception {
        Visitor visitor = new Visitor(port);
        String page = visitor.send(visitor.request("/?v-r=init&query=&location=login")
                        .header("Accept-Language", language)
                        .GET())
                .body();
        assertThat(page).contains(away);
    }
}
