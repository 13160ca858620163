package se.samverk.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A visitor who writes requests by hand, also such as no browser and no HTTP library would send:
 * any method, any path, any header. It keeps cookies and follows no redirect.
 */
final class Http {

    /** The cookie of who is logged in. */
    static final String TOKEN = "samverk_token";

    private static final int PATIENCE_MS = 60_000;
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT =
            Pattern.compile("(?s)<select\\b[^>]*\\bname=\"([^\"]*)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]*)\"[^>]*\\bselected=");

    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']*)'");

    final Map<String, String> cookies = new TreeMap<>();
    private final boolean secure;
    private final int port;
    private String from = "localhost";

    private Http(boolean secure, int port) {
        this.secure = secure;
        this.port = port;
    }

    /** Somebody who has never been here. */
    static Http stranger(SamverkServer samverk) {
        return new Http(false, portOf(samverk));
    }

    /** Somebody whose requests come by the proxy that the server trusts. */
    static Http behindTheProxy(SamverkServer samverk) {
        Http visitor = stranger(samverk);
        visitor.from = ServerProcess.PROXY;
        return visitor;
    }

    static Http overTls(int port) {
        return new Http(true, port);
    }

    /** Somebody of the demonstration's data, logged in. */
    static Http loggedIn(SamverkServer samverk, String email) {
        Http visitor = stranger(samverk);
        Answer answer = visitor.logIn(email, samverk.password(), "");
        if (answer.status != 302 || !visitor.cookies.containsKey(TOKEN)) {
            throw new AssertionError(email + " cannot log in: " + answer.text());
        }
        return visitor;
    }

    private static int portOf(SamverkServer samverk) {
        return Integer.parseInt(samverk.baseUrl().replaceAll(".*:", ""));
    }

    Answer logIn(String email, String password, String target, String... headers) {
        Map<String, String> form = get("/logga-in").form("form");
        form.put("form:email", email);
        form.put("form:password", password);
        form.put("form:target", target);
        form.put("form:logIn", "");
        return post("/logga-in", form, with(headers, "Sec-Fetch-Site: same-origin"));
    }

    private static String[] with(String[] headers, String another) {
        return Stream.concat(Stream.of(headers), Stream.of(another)).toArray(String[]::new);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Sends a form as a page of this site does. */
    Answer post(String path, Map<String, String> form) {
        return post(path, form, "Sec-Fetch-Site: same-origin");
    }

    Answer post(String path, Map<String, String> form, String... headers) {
        return send("POST", path, encoded(form), headers);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer send(String method, String path, String bodyOrNull, String... headers) {
        return exchange(InputStream::readAllBytes, method, path, bodyOrNull, headers);
    }

    /** How much of an answer is waited for. */
    private interface Reading {
        byte[] read(InputStream answer) throws IOException;
    }

    private Answer exchange(Reading reading, String method, String path, String bodyOrNull, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: localhost:" + port);
        }
        lines.add("Connection: close");
        lines.add("Accept-Language: en");
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        byte[] body = (bodyOrNull == null ? "" : bodyOrNull).getBytes(StandardCharsets.UTF_8);
        if (bodyOrNull != null) {
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.add("Content-Length: " + body.length);
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        head.append("\r\n");
        try (Socket socket = open()) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Answer answer = Answer.of(reading.read(socket.getInputStream()));
            answer.all("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        }
    }

    /** The head of a form of which nothing follows; the server, which waits for it, is not waited for. */
    Answer promise(String path, String length) {
        return promise(path, length, "application/x-www-form-urlencoded");
    }

    Answer promise(String path, String length, String type) {
        return exchange(
                Answer::whole, "POST", path, null, "Sec-Fetch-Site: same-origin", "Content-Type: " + type, length);
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].replace("\"", "").isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Socket open() throws IOException, GeneralSecurityException {
        if (!secure) {
            return new Socket("localhost", port, InetAddress.getByName(from), 0);
        }
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new TrustsEverybody()}, null);
        return tls.getSocketFactory().createSocket("localhost", port);
    }

    /** The server under test made its certificate itself. */
    private static final class TrustsEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // As the name says.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // As the name says.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** What the server answered. */
    static final class Answer {

        final int status;
        final String body;
        private final List<String[]> headers;

        private Answer(int status, List<String[]> headers, String body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** An answer that says how long it is, as soon as it is there. */
        private static byte[] whole(InputStream answer) throws IOException {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = answer.read();
                if (next < 0) {
                    throw new IOException("no answer");
                }
                read.write(next);
            }
            String length = of(read.toByteArray()).header("Content-Length");
            read.write(length == null ? answer.readAllBytes() : answer.readNBytes(Integer.parseInt(length)));
            return read.toByteArray();
        }

        private static Answer of(byte[] bytes) throws IOException {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = latin.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no answer");
            }
            String[] lines = latin.substring(0, end).split("\r\n");
            List<String[]> headers = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                headers.add(lines[i].split(": ?", 2));
            }
            int status = Integer.parseInt(lines[0].split(" ")[1]);
            byte[] body = latin.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            Answer plain = new Answer(status, headers, "");
            if ("chunked".equals(plain.header("Transfer-Encoding"))) {
                body = unchunked(body);
            }
            if ("gzip".equals(plain.header("Content-Encoding")) && body.length > 0) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
        }

        private static byte[] unchunked(byte[] chunks) {
            String latin = new String(chunks, StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            int at = 0;
            while (at < latin.length()) {
                int line = latin.indexOf("\r\n", at);
                int length = Integer.parseInt(latin.substring(at, line).trim(), 16);
                whole.write(chunks, line + 2, length);
                at = length == 0 ? latin.length() : line + 2 + length + 2;
            }
            return whole.toByteArray();
        }

        /** The first header of the name; null when there is none. */
        String header(String name) {
            return all(name).stream().findFirst().orElse(null);
        }

        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header[0].equalsIgnoreCase(name))
                    .map(header -> header[1])
                    .toList();
        }

        List<String> headerNames() {
            return headers.stream().map(header -> header[0]).toList();
        }

        String location() {
            return header("Location");
        }

        /** What a person reads, without tags and scripts. */
        String text() {
            return body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                    .replaceAll("(?s)<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        /**
         * The fields of a form with what they hold, and the nonce that the page's script adds;
         * buttons are left out.
         */
        Map<String, String> form(String id) {
            Matcher form = Pattern.compile("(?s)<form id=\"" + Pattern.quote(id) + "\".*?</form>")
                    .matcher(body);
            if (!form.find()) {
                throw new AssertionError("no form " + id + " in " + status + ": " + text());
            }
            Map<String, String> fields = new LinkedHashMap<>();
            INPUT.matcher(form.group())
                    .results()
                    .map(input -> input.group())
                    .filter(input -> !attribute(input, "name").isEmpty())
                    .filter(input -> !input.matches(".*type=\"(radio|checkbox|file)\".*") || input.contains("checked="))
                    .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
            SELECT.matcher(form.group())
                    .results()
                    .forEach(select -> fields.put(select.group(1), chosen(select.group(2))));
            Matcher nonce = NONCE.matcher(body);
            if (nonce.find()) {
                fields.put("primefaces.nonce", nonce.group(1));
            }
            return fields;
        }

        private static String chosen(String options) {
            Matcher chosen = CHOSEN.matcher(options);
            return chosen.find() ? chosen.group(1) : "";
        }

        private static String attribute(String tag, String name) {
            Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return value.find()
                    ? value.group(1)
                            .replace("&quot;", "\"")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&")
                    : "";
        }

        /** The first match of a group in the page. */
        String find(String regex) {
            Matcher found = Pattern.compile(regex).matcher(body);
            if (!found.find()) {
                throw new AssertionError("no " + regex + " in " + status + ": " + text());
            }
            return found.group(1);
        }

        @Override
        public String toString() {
            return status + " " + location() + " " + text();
        }
    }
}
