package org.undersigned.app.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.app.answers.reading.AttachedFile;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;

/** Sends messages and their files to be saved: foreign bytes, which no browser is to open as a page of this site. */
@Controller
class AnswerFiles {
    private final Answers answers;
    private final MessageFiles files;

    AnswerFiles(Answers answers, MessageFiles files) {
        this.answers = answers;
        this.files = files;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(AddresseeAnswerPages.PATH + "/message")
    void message(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Answer answer = answers.answer(id);
        head(response, "message.eml", answer.size());
        files.write(id, response.getOutputStream());
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(AddresseeAnswerPages.PATH + "/files/{number:[0-9]{1,4}}")
    void file(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) throws IOException {
        AttachedFile file = files.file(answers.answer(id).id(), number);
        // Of a name that somebody else chose, only what no header, shell or file system could misread.
        String name = file.name().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        head(response, name.isEmpty() ? "file-" + number + ".bin" : name, file.size());
        response.getOutputStream().write(file.bytes());
    }

    private static void head(HttpServletResponse response, String name, int length) {
        response.setContentType("application/octet-stream");
        response.setContentLength(length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }
}
