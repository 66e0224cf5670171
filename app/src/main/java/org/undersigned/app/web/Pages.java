package org.undersigned.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** Renders templates inside the site's frame. */
@Component
public class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SiteName site;
    private final Viewer viewer;
    private final SiteAddress address;
    private final List<SiteSections> sections;

    Pages(SiteName site, Viewer viewer, SiteAddress address, List<SiteSections> sections) {
        this.sections = sections;
        this.site = site;
        this.viewer = viewer;
        this.address = address;
    }

    /** A page for one viewer; nobody stores it. */
    public ResponseEntity<String> show(
            HttpServletRequest request, String template, String title, Map<String, ?> content) {
        return show(request, HttpStatus.OK, template, title, content);
    }

    /** The same with a status that says that something is wrong with what was sent. */
    public ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, String template, String title, Map<String, ?> content) {
        boolean signedIn = viewer.current().isPresent();
        Frame frame = new Frame(
                title,
                site.siteName(),
                signedIn,
                () -> csrf(request),
                Stylesheet.DESK.path(),
                SiteSections.all(sections),
                choices(request),
                Map.of());
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(render(frame, template, content));
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** A page that becomes a file: the same for everybody. */
    public String file(String template, String title, Map<String, ?> content) {
        return render(reader(title, Map.of()), template, content);
    }

    /** The same of a page that exists in every language of the interface. */
    public String siteFile(String path, String template, String title, Map<String, ?> content) {
        Map<String, String> choices = new LinkedHashMap<>();
        Words.languages().forEach(language -> choices.put(language.tag(), Speech.pathIn(language, path)));
        return render(reader(title, choices), template, content);
    }

    /** A page that asks nobody anything: who looks at it, or what parts the site has. */
    public String bare(String template, String title, Map<String, ?> content) {
        Frame frame = new Frame(
                title, site.siteName(), false, () -> "", Stylesheet.DESK.path(), List.of(), Map.of(), Map.of());
        return render(frame, template, content);
    }

    private Frame reader(String title, Map<String, String> choices) {
        Map<String, String> alternates = new LinkedHashMap<>();
        choices.forEach((language, path) -> alternates.put(language, address.link(path)));
        return new Frame(
                title,
                site.siteName(),
                false,
                () -> "",
                Stylesheet.READERS.path(),
                SiteSections.all(sections),
                choices,
                alternates);
    }

    // Asking again for a page that answers a form would lose what was typed.
    private static Map<String, String> choices(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() == DispatcherType.ERROR) {
            return Map.of();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        for (WrittenLanguage language : Words.languages()) {
            String query = UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .replaceQueryParam(ReadersLanguage.CHOICE, language.tag())
                    .build()
                    .getQuery();
            choices.put(language.tag(), "?" + query);
        }
        return choices;
    }

    /** A piece of a page that is there already, without what surrounds it. */
    public String piece(String template, Map<String, ?> content) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", new HashMap<>(content), output);
        return output.toString();
    }

    private String render(Frame frame, String template, Map<String, ?> content) {
        Map<String, Object> parameters = new HashMap<>(content);
        parameters.put("frame", frame);
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** After a change, so that a reload repeats nothing. */
    public static ResponseEntity<String> redirect(String path) {
        return seeOther(encoded(path));
    }

    /** The same, to a place on the page. */
    public static ResponseEntity<String> redirect(String path, String place) {
        return seeOther(encoded(path) + "#" + UriUtils.encodeFragment(place, StandardCharsets.UTF_8));
    }

    // Slugs may be in any script; a header is ASCII.
    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
