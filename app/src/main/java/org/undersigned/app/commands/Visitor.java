package org.undersigned.app.commands;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser: opens pages, fills in forms and sends them, keeps cookies. Nothing is done behind the pages. */
public final class Visitor {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Connection session =
            Jsoup.newSession().timeout(PATIENCE_MILLIS).maxBodySize(0).ignoreHttpErrors(true);

    /** Says nothing of languages, and gets the site's own. */
    public Visitor() {}

    /** Whose browser asks for pages in a language. */
    public Visitor(String language) {
        session.header("Accept-Language", language);
    }

    /** A page, and the address and status that it was answered with. */
    public record Page(Document document, String address, int status) {
        public String text() {
            return document.text();
        }
    }

    /** Somebody whose browser prefers a language. */
    public static Visitor preferring(String language) {
        Visitor visitor = new Visitor();
        visitor.session.header("Accept-Language", language);
        return visitor;
    }

    public Page open(String address) throws IOException {
        return sent(session.newRequest(address));
    }

    /** Names of the cookies that this visitor was given. */
    public Set<String> cookies() {
        Set<String> names = new HashSet<>();
        session.cookieStore().getCookies().forEach(cookie -> names.add(cookie.getName()));
        return names;
    }

    public byte[] download(String address) throws IOException {
        return session.newRequest(address).ignoreContentType(true).execute().bodyAsBytes();
    }

    /** Sends the form that goes to an address ending in {@code action}, with these fields filled in. */
    public Page send(Page page, String action, Map<String, String> fields) throws IOException {
        return sent(filled(page, action, fields));
    }

    /** The same with a file chosen in the field {@code file}. */
    public Page upload(Page page, String action, String name, byte[] file) throws IOException {
        return upload(page, action, Map.of(), name, file);
    }

    /** The same with other fields filled in as well. */
    public Page upload(Page page, String action, Map<String, String> fields, String name, byte[] file)
            throws IOException {
        Connection request = filled(page, action, fields);
        request.request().data().removeIf(field -> field.key().equals("file"));
        return sent(request.data("file", name, new ByteArrayInputStream(file)));
    }

    private static String path(String action) {
        int query = action.indexOf('?');
        return query < 0 ? action : action.substring(0, query);
    }

    private Connection filled(Page page, String action, Map<String, String> fields) throws IOException {
        for (Element element : page.document().select("form")) {
            if (element instanceof FormElement form && path(form.attr("action")).endsWith(action)) {
                Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
                form.formData().stream()
                        .filter(field -> !fields.containsKey(field.key()))
                        .forEach(field -> request.data(field.key(), field.value()));
                fields.forEach(request::data);
                return request;
            }
        }
        throw new IOException("the page " + page.address() + " has no form for " + action);
    }

    private static Page sent(Connection request) throws IOException {
        Connection.Response response = request.execute();
        return new Page(response.parse(), response.url().toString(), response.statusCode());
    }
}
