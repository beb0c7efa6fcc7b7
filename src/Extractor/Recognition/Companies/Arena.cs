using System.Runtime.InteropServices;

namespace Extractor.Recognition.Companies;

/// <summary>Objects that live while one text is read, and are used again for the next.</summary>
internal sealed class Arena<T> where T : class, IReusable, new()
{
    private readonly List<T> _items = [];

    /// <summary>Number of objects in use.</summary>
    public int Used { get; private set; }

    public ReadOnlySpan<T> InUse => CollectionsMarshal.AsSpan(_items)[..Used];

    /// <summary>An object that is as new.</summary>
    public T Take()
    {
        if (Used == _items.Count)
            _items.Add(new T());
        return _items[Used++];
    }

    /// <summary>Takes the object back that was given out last.</summary>
    public void TakeBackLast() => _items[--Used].Reset();

    /// <summary>Takes all objects back.</summary>
    public void Reset()
    {
        for (var i = 0; i < Used; i++)
            _items[i].Reset();
        Used = 0;
    }
}
