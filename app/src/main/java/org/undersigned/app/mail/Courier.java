package org.undersigned.app.mail;

/** Carries copies to the mail server, one after another over one connection. For one thread. */
public interface Courier extends AutoCloseable {
    /** Returns once the server has answered. Opens the connection where there is none, or it was lost. */
    Handed hand(ListMail mail);

    @Override
    void close();
}
