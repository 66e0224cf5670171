/** The transparency log's formats, exactly as C2SP and RFC 6962 define them. Needs nothing but {@code java.base}. */
module org.undersigned.tlog {
    requires static org.jspecify;

    exports org.undersigned.tlog;
}
