package org.undersigned.app.fuses;

import static org.undersigned.app.words.Speech.moment;
import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where coordinators pull fuses, and mend them. */
@Controller
class FusePages {
    private static final String PATH = "/desk/fuses";

    private final Fuses fuses;
    private final Pages pages;

    FusePages(Fuses fuses, Pages pages) {
        this.fuses = fuses;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        var pulled = fuses.pulled();
        List<ShownFuse> shown = Arrays.stream(Fuse.values())
                .map(fuse -> new ShownFuse(
                        fuse.name().toLowerCase(Locale.ROOT),
                        fuse.label(),
                        fuse.effect(),
                        Optional.ofNullable(pulled.get(fuse))
                                .map(since -> moment(since))
                                .orElse("")))
                .toList();
        return pages.show(request, "fuses/fuses", say("fuses.title"), Map.of("fuses", shown));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{name}/pulling")
    ResponseEntity<String> pull(@PathVariable String name) {
        fuses.pull(named(name));
        return Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{name}/mending")
    ResponseEntity<String> mend(@PathVariable String name) {
        fuses.mend(named(name));
        return Pages.redirect(PATH);
    }

    private static Fuse named(String name) {
        return Arrays.stream(Fuse.values())
                .filter(fuse -> fuse.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
