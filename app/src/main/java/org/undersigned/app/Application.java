package org.undersigned.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.undersigned.app.commands.Undersigned;

/** Starts it; nothing else. */
@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        int status = Undersigned.run(Application.class, args);
        if (status != Undersigned.KEEP_RUNNING) {
            System.exit(status);
        }
    }
}
