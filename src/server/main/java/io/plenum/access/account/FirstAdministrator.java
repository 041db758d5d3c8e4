package io.plenum.access.account;

import io.plenum.access.AccessRefusal;
import io.plenum.access.AccessSettings;
import io.plenum.access.Role;
import io.plenum.access.password.PasswordRule;
import io.plenum.audit.Actor;
import io.plenum.audit.Audit;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates {@code admin} at the first start, for there is no default password. */
@Component
class FirstAdministrator implements InitializingBean {

    static final String NAME = "admin";
    /** Without letters and digits that look alike: somebody will type it. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final AccessSettings settings;
    private final Audit audit;

    FirstAdministrator(AccountStore accounts, PasswordEncoder passwords, AccessSettings settings, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public void afterPropertiesSet() {
        if (!accounts.all().isEmpty()) {
            return;
        }
        String given = settings.adminPassword();
        boolean random = given == null || given.isEmpty();
        String password = given == null || given.isEmpty() ? randomPassword() : given;
        if (PasswordRule.problem(NAME, password) != null) {
            throw new AccessRefusal("PLENUM_ADMIN_PASSWORD must have at least " + PasswordRule.SHORTEST
                    + " characters and must not be easy to guess; set another one, or none to get a random one.");
        }
        accounts.add(NAME, String.valueOf(passwords.encode(password)), Role.ADMINISTRATOR);
        audit.record(Actor.SYSTEM, null, "user added", NAME + " as " + Role.ADMINISTRATOR + " at first start");
        if (random) {
            print(password);
        }
    }

    private static String randomPassword() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** To standard output and not to the log: the one secret ever shown, and only once. */
    @SuppressWarnings("SystemOut")
    private static void print(String password) {
        System.out.println("Administrator: " + NAME + "  Password: " + password);
        System.out.flush();
    }
}
