package io.reckon.scheduler.search;

import java.util.function.Function;

/**
 * What has become of a call whose caller did not live to see its end.
 *
 * @param <T> its result
 */
public sealed interface Recovery<T> {

    /**
     * The service has its result.
     *
     * @param result what it has brought
     */
    record Known<T>(T result) implements Recovery<T> {}

    /** It has not been made, and will not be any more: nothing was spent. */
    record NeverMade<T>() implements Recovery<T> {}

    /** Nobody knows. */
    record Lost<T>() implements Recovery<T> {}

    /** The same, of what a result stands for. */
    default <R> Recovery<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Known<T>(T result) -> new Known<>(mapper.apply(result));
            case NeverMade<T> never -> new NeverMade<>();
            case Lost<T> lost -> new Lost<>();
        };
    }
}
