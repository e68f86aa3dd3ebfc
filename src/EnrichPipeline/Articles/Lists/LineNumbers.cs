namespace EnrichPipeline.Articles.Lists;

/// <summary>Counts lines as an editor does. Offsets must be asked for in ascending order, so that the text is read only once.</summary>
internal sealed class LineNumbers
{
    private int _offset;
    private int _line = 1;

    public int At(string text, int offset)
    {
        for (; _offset < offset; _offset++)
        {
            if (text[_offset] is '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'
                || text[_offset] == '\r' && text[_offset + 1] != '\n')
                _line++;
        }

        return _line;
    }
}
