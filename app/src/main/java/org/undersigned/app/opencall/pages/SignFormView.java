package org.undersigned.app.opencall.pages;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.opencall.OpenCall;
import org.undersigned.app.opencall.guarding.Ticket;
import org.undersigned.app.statements.Revision;

/**
 * The open form.
 *
 * @param path where it is and is sent to
 * @param isTaken whether sign-ons are taken now
 * @param script address of the script that solves the ticket's puzzle, and of the worker that it starts
 */
public record SignFormView(
        String path, Revision revision, OpenCall call, boolean isTaken, Ticket ticket, String script, String worker) {
    String pageTitle() {
        return say("opencall.form.title");
    }

    public String nameLabel() {
        if (asksForKind()) {
            return say("opencall.form.name.either");
        }
        return say(call.persons() ? "opencall.form.name.own" : "opencall.form.name");
    }

    public boolean asksForKind() {
        return call.organisations() && call.persons();
    }
}
