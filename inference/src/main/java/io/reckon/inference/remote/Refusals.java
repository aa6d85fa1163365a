package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What a server's refusal means to the caller. */
final class Refusals {
    private static final String RETRY_AFTER = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_SHOWN = 300;

    private final Clock clock;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Returns the failure that a response other than 200 stands for. */
    EngineException of(URI endpoint, HttpResponse<InputStream> response) throws IOException {
        int status = response.statusCode();
        String what = endpoint + " refused the request with status " + status + message(response);
        return switch (status) {
            case 400, 413, 422 -> new EngineException(Reason.INVALID_ARGUMENT, what);
            case 401, 403 -> new EngineException(Reason.FAILED_PRECONDITION, what + "; is the key-file right?");
            case 404, 405 -> new EngineException(Reason.FAILED_PRECONDITION, what + "; is it the server of the model?");
            case 429 -> EngineException.overloaded(what, retryAfter(response));
            // without a time it is loading, or gone
            case 503 ->
                response.headers().firstValue(RETRY_AFTER).isPresent()
                        ? EngineException.overloaded(what, retryAfter(response))
                        : new EngineException(Reason.UNAVAILABLE, what);
            default -> new EngineException(Reason.UNAVAILABLE, what);
        };
    }

    private static String message(HttpResponse<InputStream> response) throws IOException {
        String body = new String(response.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        String text = JsonBody.message(body).orElse(body).strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : ": " + (text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…");
    }

    /** RFC 9110, section 10.2.3: seconds, or a date. */
    private Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue(RETRY_AFTER).orElse("").strip();
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return EngineException.USUAL_DELAY;
        }
    }
}
