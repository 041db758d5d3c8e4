package io.plenum.access.account;

import io.plenum.uikit.Preferences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everybody's preferences. */
@Service
public class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the user has never chosen. */
    public Optional<Preferences> of(String user) {
        return jdbc.sql("SELECT * FROM preference WHERE user_name = ?")
                .param(user)
                .query((rs, number) -> new Preferences(
                        rs.getString("language"),
                        rs.getBoolean("browser_zone"),
                        rs.getBoolean("fahrenheit"),
                        Preferences.Theme.valueOf(rs.getString("theme"))))
                .optional();
    }

    public void save(String user, Preferences preferences) {
        jdbc.sql("""
                        INSERT INTO preference (user_name, language, browser_zone, fahrenheit, theme)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (user_name) DO UPDATE SET language = excluded.language,
                            browser_zone = excluded.browser_zone, fahrenheit = excluded.fahrenheit,
                            theme = excluded.theme""")
                .params(
                        user,
                        preferences.language(),
                        preferences.browserZone(),
                        preferences.fahrenheit(),
                        preferences.theme().name())
                .update();
    }
}
