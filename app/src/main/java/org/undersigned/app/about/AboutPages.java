package org.undersigned.app.about;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** Where coordinators write about themselves. */
@Controller
class AboutPages {
    private static final int LONGEST = 10_000;
    private static final String FIELD = "words-";

    private final SiteAbout about;
    private final Pages pages;

    AboutPages(SiteAbout about, Pages pages) {
        this.about = about;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/about")
    ResponseEntity<String> form(HttpServletRequest request) {
        Form form = new Form();
        about.words().forEach((language, words) -> form.with(FIELD + language, words));
        return show(request, HttpStatus.OK, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/about")
    ResponseEntity<String> save(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Form form = new Form();
        Map<String, String> words = new HashMap<>();
        for (WrittenLanguage language : Words.languages()) {
            String field = FIELD + language.tag();
            form.with(field, sent.getOrDefault(field, "").strip());
            form.atMost(field, LONGEST, say("about.too-long"));
            words.put(language.tag(), form.value(field));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        about.write(words);
        return Pages.redirect("/desk/about");
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(request, status, "about/form", say("about.form.title"), Map.of("form", form));
    }
}
