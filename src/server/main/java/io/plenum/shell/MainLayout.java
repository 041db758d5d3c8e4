package io.plenum.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.plenum.site.SiteChoice;
import io.plenum.uikit.Displays;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.NavigationBadge;
import io.plenum.uikit.SearchSource;
import io.plenum.uikit.empty.PageOffer;
import io.plenum.uikit.empty.SetupStep;
import io.plenum.uikit.empty.TourAccess;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** Header and navigation around every view; features bring what is in them. */
@Layout
@PermitAll
@CssImport("./plenum.css")
@CssImport("./navigation.css")
@CssImport("./inbox.css")
@CssImport("./touch.css")
@JsModule("./contrast.ts")
@JsModule("./dialog-focus.ts")
@JsModule("./offline.ts")
@JsModule("./push-device.ts")
@JsModule("./alarm/sound.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** How often (ms) server-side views look at the current values; the plan itself is live. */
    private static final int REFRESH = 5000;

    private static final String IDLE = """
            const touched = () => localStorage.setItem('plenum-touched', Date.now());
            touched();
            for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
              window.addEventListener(kind, touched, { passive: true });
            }
            const timer = setInterval(() => {
              if (!this.isConnected) {
                clearInterval(timer);
              } else if (Date.now() - Number(localStorage.getItem('plenum-touched')) > $0) {
                clearInterval(timer);
                this.$server.signOutUnused();
              }
            }, Math.min(30000, $0 / 4));""";

    private static final String LEAVE = "return window.plenumLeave ? window.plenumLeave() : true";

    private final transient AuthenticationContext authentication;
    private final transient Displays displays;
    private final transient List<SearchSource> sources;
    private final transient List<SetupStep> steps;
    private final Duration idle;
    private final Breadcrumb breadcrumb = new Breadcrumb();
    private final SetupHint hint;
    private final Tour tour;
    private final HelpMenu help;
    private final PrintHead printHead;
    private final boolean offersTour;
    private final PhoneBar phoneBar = new PhoneBar(() -> setDrawerOpened(!isDrawerOpened()));

    MainLayout(
            AuthenticationContext authentication,
            Displays displays,
            List<SearchSource> sources,
            List<HeaderItem> items,
            List<NavigationBadge> badges,
            List<PageOffer> offers,
            List<SetupStep> steps,
            TourAccess tourAccess,
            SiteChoice choice,
            @Value("${plenum.tour:true}") boolean offersTour,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.idle = idle;
        this.authentication = authentication;
        this.displays = displays;
        this.sources = sources;
        this.steps = steps;
        this.offersTour = offersTour;
        hint = new SetupHint(steps);
        tour = new Tour(tourAccess);
        help = new HelpMenu(tour);
        displays.apply(UI.getCurrent());
        setPrimarySection(Section.NAVBAR);
        addToNavbar(header(items));
        addToDrawer(new Scroller(new Navigation(badges, offers)));
        addToNavbar(true, phoneBar);
        printHead = new PrintHead(choice, authentication.getPrincipalName().orElse(""));
        getElement().appendChild(printHead.getElement(), hint.getElement(), tour.getElement());
        badges.stream().filter(NavigationBadge::inTitle).forEach(badge -> new TitleCount(badge).showIn(this));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        displays.apply(event.getUI());
        event.getUI().setPollInterval(REFRESH);
        // The polling keeps the session in use, so the browser says when nobody has touched any of its pages.
        getElement().executeJs(IDLE, idle.toMillis());
        // Of an empty building there is nothing to show.
        if (offersTour && !SetupView.isEmpty(steps)) {
            tour.offer();
        }
        Shortcuts.addShortcutListener(this, this::search, Key.KEY_K, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
    }

    /** Nothing of theirs stays on the device; where something would be lost with it, they are asked. */
    private void signOut() {
        getElement()
                .executeJs(LEAVE)
                .then(
                        Boolean.class,
                        leaves -> {
                            if (leaves) {
                                authentication.logout();
                            }
                        },
                        failure -> authentication.logout());
    }

    @ClientCallable
    private void signOutUnused() {
        authentication.logout();
    }

    private Div header(List<HeaderItem> items) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("ui.menu"));
        Image logo = new Image("icons/plenum.svg", "");
        logo.setWidth("22px");
        Anchor brand = new Anchor("", logo, new Span("Plenum"));
        brand.setAriaLabel("Plenum");
        brand.addClassName("plenum-brand");
        Span label = new Span(getTranslation("ui.search.button"));
        label.addClassName("plenum-wide");
        Button search = new Button(new Span(new Span("⌕ "), label), event -> search());
        search.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        search.addClassName("plenum-search");
        search.setAriaLabel(getTranslation("ui.search.button").replaceAll("\\s+", " "));
        Span grow = new Span();
        grow.addClassName("grow");
        Div header = new Div(toggle, brand, breadcrumb, search, grow);
        header.addClassName("plenum-header");
        items.forEach(item -> header.add(item.create()));
        header.add(help, userMenu());
        return header;
    }

    private MenuBar userMenu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        String name = authentication.getPrincipalName().orElse("");
        MenuItem user = bar.addItem(name);
        user.setAriaLabel(getTranslation("ui.user", name));
        user.getSubMenu().addItem(getTranslation("ui.preferences"), event -> event.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate("preferences")));
        user.getSubMenu().addItem(getTranslation("ui.account"), event -> event.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate("account")));
        user.getSubMenu().addItem(getTranslation("ui.print"), event -> UI.getCurrent()
                .getPage()
                .executeJs(PrintHead.PRINT));
        help.fill(user.getSubMenu().addItem(getTranslation("tour.help")).getSubMenu());
        user.getSubMenu().addItem(getTranslation("ui.sign-out"), event -> signOut());
        return bar;
    }

    /** Where there is nothing to look at, whoever can change that begins there. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean start = event.getLocation().getPath().isEmpty();
        if (start && SetupView.isEmpty(steps) && SetupHint.mayOpen(SetupView.ADDRESS)) {
            event.forwardTo(SetupView.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        printHead.refresh();
        hint.shows(event.getLocation().getPath());
        help.shows(event.getLocation().getPath());
        phoneBar.shows(event.getLocation().getPath());
        breadcrumb.shows(event.getLocation().getPath());
    }

    private void search() {
        new SearchDialog(sources).open();
    }
}
